"""The app: page settings and pages, served with security headers however it is started.

``therapist-matcher``, ``streamlit run app.py`` and ``python app.py`` all serve the same thing. The server imports
this file to find ``app``; for every visit it runs the file again as the script of the page.
"""

from streamlit.runtime.scriptrunner_utils.script_run_context import get_script_run_ctx

if get_script_run_ctx(suppress_warning=True) is not None:
    from matcher.ui.nav import show

    show()
else:
    import streamlit as st

    from matcher.ui.server import middleware, settings

    app = st.App(__file__, middleware=middleware())

    if __name__ == "__main__":
        app.run(config=settings())
