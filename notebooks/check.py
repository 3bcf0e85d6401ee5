"""Runs the notebooks whole: an error, an empty result, a machine's path or a person's hash in an output fails."""

import argparse
import re
import sys
import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from traitlets.config import Config

HERE = Path(__file__).parent
PRIVATE = re.compile(r"(?<![\w.:/])/(?:home|root|tmp|work|usr|var|opt|mnt|srv|Users)/|[A-Z]:\\\\|bytearray\(|\b[0-9a-f]{32,}\b")
# Rows that no cell shows are looked at too: frames and SQL results still held when all cells have run.
HELD = """
import pandas as _p
_vides = [n for n, v in list(globals().items()) if not n.startswith("_") and isinstance(v, _p.DataFrame) and v.empty]
assert not _vides, "résultat vide : " + ", ".join(_vides)
"""


def run(notebook):
    """Executes all cells in a fresh kernel; what stays is a notebook with outputs, the probe taken away."""
    notebook.cells.append(nbformat.v4.new_code_cell(HELD))
    # Sockets are files in a folder of ours alone: no port is opened.
    with tempfile.TemporaryDirectory() as folder:
        sockets = Config({"KernelManager": {"transport": "ipc", "ip": folder + "/kernel"}})
        NotebookClient(notebook, config=sockets, kernel_name="python3", timeout=120, startup_timeout=120,
                       record_timing=False, resources={"metadata": {"path": str(HERE)}}).execute()
    notebook.cells.pop()


def trim(notebook):
    """Keeps what a reader sees, the same from run to run."""
    notebook.metadata = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
                         "language_info": {"name": "python"}}
    for cell in notebook.cells:
        cell.metadata = {}
        for output in cell.get("outputs", []):
            output.pop("metadata", None)
            if "data" not in output:
                continue
            output.metadata = {}
            data = {k: v for k, v in output.data.items() if k in ("text/plain", "text/html", "text/markdown", "image/png")}
            if "text/html" in data:
                data["text/html"] = re.sub(r"<style.*?</style>\s*", "", data["text/html"], flags=re.S)
            if "text/markdown" in data or "image/png" in data:
                data.pop("text/plain", None)
            output.data = data


def faults(notebook):
    """What a reader should not find, each as a sentence."""
    for number, cell in enumerate(notebook.cells):
        if cell.cell_type != "code":
            continue
        text = []
        for output in cell.outputs:
            if output.output_type == "error":
                yield f"cell {number} ends in an error: {output.ename}"
            if output.output_type == "stream":
                if output.name == "stderr":
                    yield f"cell {number} warns: {output.text[:200]}"
                text.append(output.text)
            text += [v for k, v in output.get("data", {}).items() if k != "image/png"]
        whole = "\n".join(text)
        sql = cell.source.startswith("%%sql") and "<<" not in cell.source.split("\n", 1)[0]
        if sql and not whole.strip():
            yield f"cell {number} has a query and no rows"
        if "Empty DataFrame" in whole or re.search(r"<tbody>\s*</tbody>", whole):
            yield f"cell {number} shows an empty table"
        # The source too: an analyst's own path slips in there.
        if found := PRIVATE.search(whole + "\n" + cell.source):
            yield f"cell {number} holds what must stay on the machine: {found.group()}"


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--update", action="store_true", help="writes the trimmed outputs back")
    options.add_argument("notebooks", nargs="*", type=Path, help="these only, rather than all")
    given = options.parse_args()
    paths = given.notebooks or sorted(HERE.glob("[0-9][0-9]-*.ipynb"))
    failed = [] if paths else ["no notebook was found"]
    for path in paths:
        notebook = nbformat.read(path, as_version=4)
        if not given.update:
            failed += [f"{path.name}, as committed: {fault}" for fault in faults(notebook)]
        try:
            run(notebook)
        except CellExecutionError as error:
            failed.append(f"{path.name}: {error}")
            continue
        trim(notebook)
        found = [f"{path.name}, as run: {fault}" for fault in faults(notebook)]
        failed += found
        if given.update and not found:
            nbformat.write(notebook, path)
        print(f"{path.name}: {'failed' if found else 'ran'}", flush=True)
    for fault in failed:
        print(fault, file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
