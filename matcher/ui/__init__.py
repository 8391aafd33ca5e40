"""ROOM 8: the screens. The only room that knows Streamlit; it draws what the pipeline decides."""
