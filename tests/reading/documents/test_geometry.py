"""Words, lines, columns and paragraphs from where letters stand on a page."""

import pytest

from splitter.reading.documents.columns import lines
from splitter.reading.documents.glyphs import Box, Glyph, Page, Word, spell, turn, upright
from splitter.reading.documents.glyphs import words as put_together
from splitter.reading.documents.margins import furniture, marked, notes
from splitter.reading.documents.typesetting import hyphenates, measure
from tests.reading.documents.pages import block, page, read, words

FULL = "the rents of the mill were raised again in"  # 42 letters: 200 points and more
LAST = "the spring of the year."


def texts(one):
    return [line.text for line in lines(one)]


def glyphs(text, left=0, baseline=100, size=10):
    return [
        Glyph(letter, Box(left + 5 * at, 98, left + 5 * at + 5, 110), baseline, size) for at, letter in enumerate(text)
    ]


def test_a_word_ends_at_white_space_a_gap_and_another_size():
    far = glyphs("far", left=200)
    small = glyphs("1", left=215, baseline=104, size=6)
    assert [word.text for word in put_together([*glyphs("so it is"), *far, *small])] == ["so", "it", "is", "far", "1"]


def test_letters_of_scripts_without_spaces_stay_together():
    first, second = words("雨が", 50, 100, spaced=False) + words("降る", 65, 100, spaced=False)
    assert spell([first, second]) == "雨が降る"


def test_a_page_turns_by_quarters():
    assert turn(Box(10, 20, 30, 25), 4, 100, 200) == Box(10, 20, 30, 25)
    assert turn(Box(0, 190, 10, 200), 1, 100, 200) == Box(190, 90, 200, 100)


def test_vertical_lines_are_read_from_the_right():
    def column(text, left):
        return [
            Glyph(letter, Box(left, 690 - 10 * at, left + 10, 700 - 10 * at), 690, 10) for at, letter in enumerate(text)
        ]

    def on_lines(found):
        return [glyph._replace(baseline=glyph.box.bottom) for glyph in found]

    found, width, height = upright(on_lines(column("家賃が上がる", 80) + column("春に", 50)), 100, 800)
    turned = Page(1, width, height, tuple(put_together(found)))
    assert [line.text for line in lines(turned)] == ["家賃が上がる", "春に"]


def test_columns_are_read_one_after_the_other_below_what_spans_them():
    title = words("A letter of the tenants to the town and to all who rent in it", 50, 760, 14)
    left = block(*[f"left {FULL}"] * 6, top=700)
    right = block(*[f"right {FULL}"] * 6, left=310, top=702)
    foot = words("Printed by the union of the tenants of the mill, and sold for nothing at all", 50, 560)
    found = texts(page(title, right, left, foot))
    assert [text.split()[0] for text in found] == ["A", *["left"] * 6, *["right"] * 6, "Printed"]


def test_numbers_before_items_are_no_column():
    numbers = [word for at in range(6) for word in words(f"{at + 1}.", 50, 700 - 12 * at)]
    items = block(*[FULL] * 6, left=80)
    assert texts(page(numbers, items)) == [f"{at + 1}. {FULL}" for at in range(6)]


def test_the_cells_of_a_table_stay_on_their_line():
    names = block("Rent", "Heat", "Light", "Water", "Lift", "Post and telephone", top=700)
    sums = block("400", "90", "35", "20", "12", "eight, and five for post", left=300, top=700)
    assert texts(page(names, sums))[0] == "Rent 400"


def test_a_raised_word_stands_in_its_line():
    line = words("the rent rose", 50, 700)
    mark = [Word("3", Box(line[-1].box.right, 702, line[-1].box.right + 3, 710), 704, 6, spaced=False)]
    (found,) = lines(page(line, mark, words("in spring.", 125, 700)))
    assert found.text == "the rent rose3 in spring."
    assert [word.text for word in found.words if found.raises(word)] == ["3"]


def test_a_gap_ends_a_paragraph():
    assert read(page(block(FULL, FULL, LAST), block(FULL, FULL, LAST, top=646))) == [
        ("paragraph", [f"{FULL} {FULL} {LAST}"]),
        ("paragraph", [f"{FULL} {FULL} {LAST}"]),
    ]


def test_an_indent_ends_a_paragraph():
    full = f"{FULL[:-3]}."  # it fills its line to the last word
    found = read(
        page(block(FULL, full, first=15), block(FULL, LAST, top=676, first=15), block(FULL, LAST, top=652, first=15))
    )
    assert found == [("paragraph", [f"{FULL} {full}"]), *[("paragraph", [f"{FULL} {LAST}"])] * 2]


def test_a_line_that_ends_early_ends_a_paragraph_or_counts():
    found = read(page(block("Mill Lane Union", "4 Mill Lane", top=700), block(FULL, LAST, FULL, LAST, top=652)))
    assert found == [
        ("paragraph", ["Mill Lane Union", "4 Mill Lane"]),
        ("paragraph", [f"{FULL} {LAST}"]),
        ("paragraph", [f"{FULL} {LAST}"]),
    ]


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page():
    left, right = block(*[FULL] * 6), block(*[FULL] * 5, LAST, left=310)
    one = page(left, right)
    two = page(block(*[FULL] * 5, LAST), block(*[FULL] * 6, left=310), number=2)
    assert read(one, two) == [
        ("paragraph", [" ".join([*[FULL] * 11, LAST])]),
        ("paragraph", [" ".join([*[FULL] * 5, LAST])]),
        ("paragraph", [" ".join([FULL] * 6)]),
    ]


@pytest.mark.parametrize("more", [{"size": 14}, {"bold": True}])
def test_larger_and_bold_lines_are_headings(more):
    found = read(page(words("Lower the rents!", 50, 740, **more), block(FULL, FULL, LAST)))
    assert found[0] == ("heading", ["Lower the rents!"])


def test_a_heading_of_two_lines_is_one():
    title = block("The rents of the mill must be", "lowered at once", top=760, lead=18, size=14)
    assert read(page(title, block(FULL, FULL, LAST)))[0] == (
        "heading",
        ["The rents of the mill must be lowered at once"],
    )


def test_a_long_sentence_in_larger_type_is_no_heading():
    lead = block(*[FULL] * 3, "and that is that.", top=760, lead=15, size=12)
    assert read(page(lead, block(*[FULL] * 9, LAST)))[0][0] == "paragraph"


def test_items_keep_their_lines():
    found = read(page(
        block(FULL, LAST),
        block("• the rents fall", top=676, left=60),
        block("• the roof is mended before the winter, and", top=664, left=60),
        block("the lift", top=652, left=68),
        block("• nobody is put out", top=640, left=60),
    ))  # fmt: skip
    assert found[1:] == [
        ("item", ["• the rents fall"]),
        ("item", ["• the roof is mended before the winter, and the lift"]),
        ("item", ["• nobody is put out"]),
    ]


def test_an_initial_is_no_item():
    assert read(page(block("A. Brook spoke for the tenants of the mill.", LAST)))[0][0] == "paragraph"


def test_a_hyphen_is_the_words_own_where_no_word_was_parted():
    loose = [
        "the rents of the mill and its",
        "neighbourhood of houses and of",
        "unquestionably old back-",
        "to-work orders",
    ]
    found = lines(page(block(FULL, *loose, FULL)))
    assert "-" not in hyphenates(found, measure(found))
    parted = lines(
        page(block(FULL, "the rents of the mill and of all the neigh-", "bourhood were raised again in the spring o-"))
    )
    assert "-" in hyphenates(parted, measure(parted))


def running(number, *, head="Mill Lane Union", foot=None, size=10):
    text = (FULL, FULL, LAST) if number == 1 else (LAST, FULL, FULL)
    return page(words(head, 50, 770, size), block(*text), words(foot or str(number), 300, 30), number=number)


def left_out(*pages):
    found = [line for one in pages for line in lines(one)]
    return [found[place].text for place in sorted(furniture(pages, found, measure(found)))]


def test_running_heads_and_page_numbers_belong_to_the_page():
    assert left_out(running(1), running(2)) == ["Mill Lane Union", "1", "Mill Lane Union", "2"]


def test_one_page_has_a_number_too():
    assert left_out(running(1, head="Lower the rents!", size=14)) == ["1"]
    assert left_out(running(1, head="Lower the rents!", size=14, foot="mill.example/rents 1/1")) == [
        "mill.example/rents 1/1"
    ]


def test_a_year_at_the_foot_is_no_page_number():
    assert left_out(running(1, head="Lower the rents!", size=14, foot="2024")) == []


def test_a_head_that_repeats_the_title_belongs_to_the_page():
    one = page(words("Lower the rents!", 50, 770, 14), block(FULL, FULL, LAST))
    two = page(words("LOWER THE RENTS!", 50, 770), block(LAST, FULL, FULL), number=2)
    assert left_out(one, two) == ["LOWER THE RENTS!"]


def test_small_type_at_the_foot_behind_a_mark_is_a_note():
    small = block("1 The figures are the town's,", "of last spring.", "2 Our own.", top=80, lead=9, size=8)
    found = lines(page(block(*[FULL] * 5, LAST), small))
    places = notes(found, measure(found))
    assert [found[place].text for place in sorted(places)] == [line.text for line in found[-3:]]
    assert [marked(found[place]) for place in sorted(places)] == ["1", None, "2"]


def test_small_type_without_a_mark_is_no_note():
    found = lines(page(block(*[FULL] * 5, LAST), block("Printed by the union.", top=80, size=8)))
    assert not notes(found, measure(found))


def test_words_that_run_from_right_to_left_are_parted_by_their_gaps():
    at = {"ש": 70, "כ": 65, "ר": 60, "(": 50, " ": 0, "2": 45}  # the blank comes before the figure, but stands nowhere
    found = put_together(glyph for letter, left in at.items() for glyph in glyphs(letter, left=left))
    assert spell(found) == "שכר (2"


def test_a_passage_that_is_moved_in_on_both_sides_is_a_quotation():
    inner = "the rents were raised again in the"  # as far from the right edge as from the left
    found = read(page(block(FULL, LAST), block(inner, inner, "spring.", left=70, top=670), block(FULL, LAST, top=628)))
    assert [kind for kind, _ in found] == ["paragraph", "quotation", "paragraph"]


def test_an_address_that_is_moved_in_is_no_quotation():
    address = block("Mill Lane Union", "4 Mill Lane", "Leeds", left=70, top=670)
    assert read(page(block(FULL, LAST), address))[1] == ("paragraph", ["Mill Lane Union", "4 Mill Lane", "Leeds"])


def test_a_gutter_is_one_however_ragged_its_left_side():
    ragged = [FULL, "the rents of", FULL, "the mill were", "raised", "again in", "the spring", "of the", "year", FULL]
    left, right = block(*[f"left {text}" for text in ragged]), block(*[f"right {FULL}"] * 10, left=310, top=702)
    found = texts(page(left, right))
    assert [text.split()[0] for text in found] == [*["left"] * 10, *["right"] * 10]
