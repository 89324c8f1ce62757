"""What a person does with the page, done in a real browser."""

import pytest

pytestmark = pytest.mark.browser

WIDTHS = (1440, 820, 390, 360)


def visible_rows(page) -> int:
    return page.locator("tr.row:visible").count()


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_sticks_out_sideways(open_page, story_html, width):
    page = open_page(story_html, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_citation_jumps_to_the_passage_and_lights_it_up(open_page, story_html):
    page = open_page(story_html)
    page.locator(".briefing > li:nth-child(3) a.chip").first.click()
    page.wait_for_selector(".lit")
    lit = "".join(page.locator(".lit").all_text_contents())
    assert "Die Maschine hat auf kein Kommando mehr reagiert" in lit
    assert page.locator(".lit").first.is_visible()
    assert page.evaluate("document.activeElement.classList.contains('lit')")


def test_every_link_inside_the_page_has_its_target(open_page, story_html):
    page = open_page(story_html)
    broken = page.evaluate(
        "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.hash.slice(1))"
        ".filter(id => !document.getElementById(id))"
    )
    assert broken == []


def test_no_id_is_given_twice(open_page, story_html):
    page = open_page(story_html)
    assert (
        page.evaluate(
            "(ids => ids.filter((id, i) => ids.indexOf(id) !== i))"
            "([...document.querySelectorAll('[id]')].map(e => e.id))"
        )
        == []
    )


def test_rows_are_filtered_by_keyboard(open_page, story_html):
    page = open_page(story_html)
    everything = visible_rows(page)
    page.locator("#f-all").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator("#f-differing").is_checked()
    assert visible_rows(page) == 2
    assert page.locator(".shown").text_content() == f"2 / {everything}"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert visible_rows(page) == 5


def test_rows_are_filtered_by_modality(open_page, story_html):
    page = open_page(story_html)
    page.locator("#f-opinion").check()
    assert visible_rows(page) == 1


def test_filters_and_switches_work_without_script(open_page, story_html):
    page = open_page(story_html, script=False)
    page.locator("#f-differing").check()
    assert visible_rows(page) == 2
    page.locator("#ui-en").check()
    assert page.get_by_role("heading", name="In brief").is_visible()


def test_language_changes_without_loading_again(open_page, story_html):
    page = open_page(story_html)
    assert page.get_by_role("heading", name="Das Wichtigste").is_visible()
    page.locator("#ui-en").check()
    assert page.get_by_role("heading", name="In brief").is_visible()
    assert not page.get_by_role("heading", name="Das Wichtigste").is_visible()
    assert page.evaluate("document.documentElement.lang") == "en"


def test_theme_can_be_chosen_and_is_kept(open_page, story_html):
    page = open_page(story_html, scheme="light")
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.locator("#theme-dark").check()
    dark = page.evaluate(ground)
    page.reload()
    assert dark != light
    assert page.evaluate(ground) == dark


def test_time_says_its_value_to_the_keyboard(open_page, story_html):
    page = open_page(story_html)
    time = page.locator(".t", has_text="Im Jahr 2019").first
    time.focus()
    assert time.locator(".tip").is_visible()
    assert time.locator(".tip").inner_text() == "2019"


def test_phone_shows_cards_with_the_outlet_on_each(open_page, story_html):
    page = open_page(story_html, width=390)
    cell = page.locator("tr.row td:not(.gap)").first
    assert cell.locator(".outlet").is_visible()
    assert cell.bounding_box()["width"] > 300


def test_wide_window_keeps_header_and_first_column_in_sight(open_page, story_html):
    page = open_page(story_html, width=1440)
    page.locator("tr.row").last.scroll_into_view_if_needed()
    page.locator("tr.row").nth(8).evaluate("row => row.scrollIntoView({block: 'start'})")
    assert page.locator("#c-r1").bounding_box()["y"] >= 0


def test_print_unfolds_everything_and_leaves_out_the_tools(open_page, story_html):
    page = open_page(story_html)
    page.locator("#f-differing").check()
    page.emulate_media(media="print")
    assert visible_rows(page) == page.locator('tr.row:not([data-a="single"])').count()
    assert page.locator("#only").is_visible()
    assert not page.locator(".filters").is_visible()
    assert page.get_by_text("Neue Fährlinie").is_visible()


def test_skip_link_comes_first(open_page, story_html):
    page = open_page(story_html)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_overview_links_stories_and_gives_reasons(open_page, overview_html):
    page = open_page(overview_html)
    assert page.get_by_role("link", name="Frachter rammt").get_attribute("href") == "synopse-1.html"
    assert page.get_by_text("Hafenfest fällt aus").is_visible()
    assert page.get_by_text("there is nothing to read in it").is_visible()
    assert "Gelesen 6 = ausgewertet 4" in page.locator("main").inner_text()


def test_link_to_a_filtered_row_brings_it_back(open_page, story_html):
    page = open_page(story_html)
    page.locator("#f-single").check()
    page.locator("#d-d1 .back a").click()
    page.wait_for_selector("#a-hurt", state="visible")
    assert page.locator("#f-all").is_checked()


def test_reference_opens_what_is_folded(open_page, story_html):
    page = open_page(story_html)
    assert not page.locator("#p5 .witnesses").is_visible()
    page.locator('.text a[href="#p5"]').first.click()
    page.wait_for_selector("#p5 .witnesses", state="visible")


def test_way_back_from_a_passage(open_page, story_html):
    page = open_page(story_html)
    chip = page.locator(".briefing > li:nth-child(4) a.chip").first
    chip.click()
    page.wait_for_selector(".lit")
    page.locator(".return").click()
    assert chip.evaluate("chip => chip === document.activeElement")
    assert not page.locator(".return").is_visible()
