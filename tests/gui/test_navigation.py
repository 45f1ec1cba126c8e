from kyr_app.gui.navigation import NavigationHistory, Place


def places(*names):
    return [Place(document_id=name, opened=True) for name in names]


def test_it_starts_at_home_with_no_way_back():
    history = NavigationHistory()
    assert history.place.is_home
    assert not history.can_go_back
    assert history.back().is_home


def test_back_and_forward_go_through_the_visited_places():
    history = NavigationHistory()
    first, second = places("a", "b")
    history.visit(first)
    history.visit(second)
    assert history.back() == first
    assert history.back().is_home
    assert history.forward() == first
    assert history.forward() == second
    assert not history.can_go_forward


def test_a_visit_forgets_what_lay_ahead():
    history = NavigationHistory()
    first, second, third = places("a", "b", "c")
    history.visit(first)
    history.visit(second)
    history.back()
    history.visit(third)
    assert not history.can_go_forward
    assert history.back() == first


def test_visiting_the_same_place_twice_is_one_step():
    history = NavigationHistory()
    history.visit(Place(words="a"))
    history.visit(Place(words="a"))
    assert history.back().is_home


def test_amending_is_no_step():
    history = NavigationHistory()
    history.visit(Place(words="a"))
    history.amend(Place(words="ab"))
    assert history.place.words == "ab"
    assert history.back().is_home
