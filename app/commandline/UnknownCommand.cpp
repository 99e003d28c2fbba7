// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/UnknownCommand.h"

#include "app/commandline/PlainText.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <numeric>

namespace redoubt::app {

namespace {
constexpr std::size_t LongestWord = 64; ///< no command is near a longer one

/// Insertions, deletions, replacements, and neighbours that changed places (optimal string alignment).
std::size_t editsBetween(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> above(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(above.begin(), above.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, above);
        std::swap(above, row);
    }
    return above[b.size()];
}

std::vector<const CLI::App *> commandsOf(const CLI::App &app)
{
    return app.get_subcommands([](const CLI::App *) { return true; });
}

std::string sentenceOf(const CLI::App &app, std::string_view word)
{
    std::vector<std::string> names;
    for (const auto *command : commandsOf(app))
        names.push_back(command->get_name());
    const auto above = app.get_parent() ? app.get_name() + ' ' : std::string();
    auto sentence = "unknown command " + inQuotes(above + std::string(word));
    if (const auto nearest = nearestName(word, names))
        return sentence + "; did you mean '" + above + *nearest + "'?";
    sentence += "; there is";
    for (std::size_t i = 0; i < names.size(); ++i)
        sentence += (i == 0 ? " " : ", ") + names[i];
    return sentence;
}
} // namespace

std::optional<std::string> nearestName(std::string_view word, const std::vector<std::string> &names)
{
    if (word.empty() || word.size() > LongestWord)
        return {};
    std::optional<std::string> nearest;
    std::size_t fewest = SIZE_MAX;
    for (const auto &name : names) {
        // What was not typed to its end counts as near.
        const auto edits = word.size() >= 2 && name.starts_with(word) ? 1 : editsBetween(word, name);
        if (edits < fewest && edits <= std::max<std::size_t>(1, name.size() / 3)) {
            fewest = edits;
            nearest = name;
        }
    }
    return nearest;
}

std::optional<std::string> unknownCommand(const CLI::App &app, const std::vector<std::string> &arguments)
{
    const auto *level = &app;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto &word = arguments[i];
        if (level->get_require_subcommand_min() == 0 || word == "--" || word == "--help" || word == "-h" || word == "--version")
            return {};
        if (word.starts_with('-')) {
            // Its value is no command: behind it, unless it stands in the same word.
            const auto *option = app.get_option_no_throw(word.substr(0, word.find('=')));
            if (option && option->get_items_expected_max() > 0 && word.find('=') == std::string::npos)
                ++i;
            continue;
        }
        const auto commands = commandsOf(*level);
        const auto next = std::find_if(commands.begin(), commands.end(), [&](const CLI::App *command) { return command->check_name(word); });
        if (next == commands.end())
            return sentenceOf(*level, word);
        level = *next;
    }
    return {};
}

} // namespace redoubt::app
