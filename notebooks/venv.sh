# Sourced by start and check: the Python of the notebooks, in notebooks/.venv, as requirements.txt pins it.

fail() {
  printf 'notebooks: %s\n' "$1" >&2
  exit 4
}

# Sets $python, having made or renewed the environment where it is missing or older than the requirements.
prepare_python() {
  local venv=$here/.venv
  python=$venv/bin/python
  if [ -f "$venv/ready" ] && cmp -s "$here/requirements.txt" "$venv/ready"; then return; fi
  command -v python3 >/dev/null ||
    fail "Python 3.11 is needed and was not found. On Debian: apt-get install python3 python3-venv."
  python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    fail "Python 3.11 or later is needed; python3 is $(python3 --version). On Debian 12: apt-get install python3 python3-venv."
  python3 -c 'import ensurepip, venv' 2>/dev/null ||
    fail "Python's venv module is needed and was not found. On Debian: apt-get install python3-venv."
  printf 'Installing the notebooks'\'' libraries, once (a minute or two)…\n' >&2
  python3 -m venv --clear "$venv" || fail "The environment could not be made in notebooks/.venv; the message is above."
  "$python" -m pip install -q --no-deps -r "$here/requirements.txt" ||
    fail "The libraries could not be installed; pip's message is above."
  "$python" -m pip check >/dev/null || fail "The libraries do not fit each other: requirements.txt is to be mended."
  cp "$here/requirements.txt" "$venv/ready"
}

# No statistics of use leave the machine.
export PLOOMBER_STATS_ENABLED=false PLOOMBER_VERSION_CHECK_DISABLED=true
