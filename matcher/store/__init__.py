"""ROOM 9: a built directory on disk, one folder that is whole or not there at all.

    with begin(folder) as draft: …          write everything into ``draft.data``, then ``draft.publish(contents)``
    open_folder(folder)                     where its data lie, and what was said of them; or a clear sentence

Knows files, sizes and checksums; what is in the files is the business of the rooms that write them.
"""

from matcher.store.draft import Draft, begin
from matcher.store.folder import Stored, check_all, is_folder, open_folder
from matcher.store.reports import report_from_json, report_to_json

__all__ = [
    "Draft",
    "Stored",
    "begin",
    "check_all",
    "is_folder",
    "open_folder",
    "report_from_json",
    "report_to_json",
]
