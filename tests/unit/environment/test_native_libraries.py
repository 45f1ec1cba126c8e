from kyr_app.environment.native_libraries import why_not_loaded, window_plugins


def test_the_window_s_plugins_are_found_and_load():
    plugins = window_plugins()
    assert {plugin.parent.name for plugin in plugins} == {"platforms", "imageformats"}
    assert [why_not_loaded(plugin) for plugin in plugins] == [""] * len(plugins)


def test_a_damaged_library_says_why_it_cannot_be_loaded(tmp_path):
    (tmp_path / "libqxcb.so").write_bytes(b"\x7fELF and no more")
    assert "libqxcb.so" in why_not_loaded(tmp_path / "libqxcb.so")
