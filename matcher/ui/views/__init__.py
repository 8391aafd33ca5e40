"""One module a page, each with one ``show()``: read state, call the pipeline, draw. They decide nothing."""
