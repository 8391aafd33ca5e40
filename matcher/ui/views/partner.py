"""Partner: open the list, choose or choose nobody, make the first contact. No score, no rank, no setting."""

import streamlit as st

from matcher.errors import ShortlistError
from matcher.handoff import (
    Card,
    Texts,
    after_part,
    card_part,
    concerns_part,
    contact_part,
    is_for_one,
    make_card,
    partner_texts,
    parts_style,
    safety_part,
)
from matcher.model import PickChoice
from matcher.shortlist import PICK_FILE, neutral_order, read_shortlist, write_pick
from matcher.ui import words
from matcher.ui.cards import show_part
from matcher.ui.handover import choose_language
from matcher.ui.state import State, state

__all__ = ["show"]


def show() -> None:
    """Draw the page: the same words as the file for the phone, from the same texts."""
    now = state()
    show_part(parts_style())
    texts = partner_texts(str(now.widget("partner_language") or "en"))
    choose_language(texts["app.language"], "partner_language")
    st.title(texts["cover.title"])
    st.markdown(f"**{texts['cover.promise']}** {texts['cover.how']} {texts['cover_stop.text']}")
    if _open_file(now, texts):
        _show_list(now, texts)
    st.header(texts["concerns_intro.title"])
    st.caption(texts["concerns_intro.text"])
    show_part(concerns_part(texts, alone=is_for_one(now.received)))
    st.header(texts["after.title"])
    show_part(after_part(texts))
    show_part(safety_part(texts))
    st.caption(texts["app.kept"])


def _open_file(now: State, texts: Texts) -> bool:
    """Read the file that is given; whether there is a list to show."""
    upload = st.file_uploader(texts["app.open"], type=["csv"], key="shortlist_file", max_upload_size=5)
    if upload is not None:
        try:
            now.received = neutral_order(read_shortlist(upload.getvalue()))
        except ShortlistError as error:
            st.error(str(error))
            return False
    if not now.received:
        st.caption(texts["app.open_note"])
    return bool(now.received)


def _show_list(now: State, texts: Texts) -> None:
    many = len(now.received)
    st.header(texts["app.one"] if many == 1 else texts.fill("app.many", count=many))
    st.caption(texts["app.neutral"])
    goal = st.text_input(
        texts["app.goal"], key="partner_goal", max_chars=200, autocomplete="off", persist_state="session"
    )
    alone = is_for_one(now.received)
    for entry in now.received:
        _show_person(texts, make_card(texts, entry, goal=goal, alone=alone))
    _show_pick(now, texts)


def _show_person(texts: Texts, card: Card) -> None:
    with st.container(border=True, key=f"entry_{card.listing_id}"):
        show_part(card_part(texts, card))
        st.segmented_control(
            texts.fill("choice.legend", name=words.label(card.name)),
            [PickChoice.PICK, PickChoice.MAYBE, PickChoice.NO],
            format_func=lambda choice: texts[f"choice.{choice.value}"],
            key=f"choice_{card.listing_id}",
            on_change=_choose,
            args=(card.listing_id,),
            persist_state="session",
        )
        show_part(contact_part(texts, card))
        if card.reach:
            st.download_button(
                texts["contact.card"],
                card.vcard,
                card.vcard_name,
                "text/vcard",
                key=f"vcard_{card.listing_id}",
                on_click="ignore",
            )


def _choose(listing_id: str) -> None:
    """Keep the choice. One pick at a time: the one before stays in sight as a maybe."""
    now = state()
    choice = now.widget(f"choice_{listing_id}")
    if choice is PickChoice.PICK:
        for other in [other for other, known in now.pick.choices.items() if known is PickChoice.PICK]:
            now.choose(other, PickChoice.MAYBE)
            now.set_widget(f"choice_{other}", PickChoice.MAYBE)
    now.choose(listing_id, choice if isinstance(choice, PickChoice) else None)


def _show_pick(now: State, texts: Texts) -> None:
    names = {entry.listing.listing_id: words.label(entry.listing.name) for entry in now.received}
    chosen = {name: now.pick.choices.get(listing_id) for listing_id, name in names.items()}
    picked = [name for name, choice in chosen.items() if choice is PickChoice.PICK]
    st.header(texts["choice.title"])
    if not any(chosen.values()):
        st.caption(texts["choice.nothing"])
        return
    st.markdown(texts.fill("choice.picked", name=picked[0]) if picked else texts["choice.only_maybe"])
    if picked:
        st.markdown(f"{texts['choice.next']} {texts['choice.others']}")
        st.markdown("\n".join(f"- {name}" for name in names.values() if name != picked[0]))
    st.caption(texts["give_back.may_keep"])
    st.download_button(
        texts["app.download"],
        write_pick(now.received, now.pick),
        PICK_FILE,
        "text/csv",
        key="download_pick",
        type="primary",
        on_click="ignore",
    )
