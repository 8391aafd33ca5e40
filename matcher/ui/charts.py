"""Charts drawn in the browser from what is sent with the page; no map service is asked."""

from collections.abc import Sequence

import altair as alt
import pandas as pd
import streamlit as st

from matcher.model import KM_PER_MILE, Match
from matcher.ui import words

__all__ = ["show_map_of_fit"]


def show_map_of_fit(matches: Sequence[Match], *, miles: bool) -> None:
    """Distance across, fit upwards: near and fitting is the upper left corner."""
    unit = "miles" if miles else "km"
    per_km = 1 / KM_PER_MILE if miles else 1.0
    rows = [
        {
            "Distance": round(match.distance_km * per_km, 1),
            "Fit": round(match.fit.score * 100),
            "Therapist": words.name_line(match)[0],
            "Where": words.place_line(match.listing),
        }
        for match in matches
        if match.distance_km is not None
    ]
    chart = (
        alt.Chart(pd.DataFrame(rows))
        .mark_circle(size=110, opacity=0.75)
        .encode(
            x=alt.X("Distance:Q", title=f"Straight-line distance in {unit}"),
            y=alt.Y("Fit:Q", title="Fit, of 100", scale=alt.Scale(zero=False)),
            tooltip=["Therapist:N", "Where:N", "Distance:Q", "Fit:Q"],
        )
        .properties(height=320)
    )
    st.altair_chart(chart, alt=f"{len(rows)} therapists by distance and fit; the list above says the same in words.")
