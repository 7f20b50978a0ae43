"""The data files say what they say in order, so that a change to them is easy to read."""

from splitter.platforms.data import characters, facts_of, text_of


def test_top_level_domains_are_sorted_and_in_lower_case():
    domains = [line for line in text_of("top_level_domains.txt").splitlines() if not line.startswith("#")]
    assert domains == sorted(set(domains))
    assert all(domain == domain.lower() and "." not in domain for domain in domains)
    assert {"com", "org", "рф", "onion"} <= set(domains)


def test_code_points_are_sorted():
    ranges = [value for value in facts_of("emoji.toml").values() if isinstance(value, str)]
    changes = facts_of("unicode_versions.toml")
    ranges += [value for version in changes.values() for value in version.values()]
    for value in ranges:
        assert characters(value) == sorted(set(characters(value)))


def test_flags_are_sorted():
    flags = facts_of("emoji.toml")["flags"]
    assert list(flags) == sorted(flags)
    assert all(list(seconds) == sorted(set(seconds)) for seconds in flags.values())
    assert sum(map(len, flags.values())) == 258


def test_emoji_lists_are_sorted():
    facts = facts_of("emoji.toml")
    assert all(facts[name] == sorted(set(facts[name])) for name in ("parents", "children", "others"))
