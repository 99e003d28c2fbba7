// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/shift/CheckRules.h"

#include "core/text/ShownName.h"
#include "duty/kinds/ShiftLimits.h"
#include "feed/FieldBounds.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

namespace redoubt::duty {

namespace {
constexpr double beyondMeasure = 1e12;

std::string plainNumber(double number)
{
    char buffer[32];
    const auto end = std::to_chars(std::begin(buffer), std::end(buffer), number).ptr;
    return {buffer, end};
}

Result<void> refuseItem(const CheckItem &item, const std::string &why) { return fail(ErrorCode::InvalidArgument, item.key + ": " + why); }

Result<void> checkChoices(const CheckItem &item)
{
    if (item.type != CheckType::Choice)
        return item.choices || item.expected ? refuseItem(item, "only a choice has answers") : Result<void>();
    const auto &choices = item.choices;
    if (!choices || choices->empty() || choices->size() > static_cast<std::size_t>(bounds::Choices))
        return refuseItem(item, "between 1 and " + std::to_string(bounds::Choices) + " choices");
    const std::set<std::string> different(choices->begin(), choices->end());
    if (different.size() != choices->size())
        return refuseItem(item, "two choices are the same");
    for (const auto &choice : *choices)
        REDOUBT_TRY(text::checkShownName(choice, bounds::ChoiceText));
    if (item.expected && !different.contains(*item.expected))
        return refuseItem(item, "what is expected is not among the choices");
    return {};
}

Result<void> checkItem(const CheckItem &item)
{
    REDOUBT_TRY(feed::checkText(item.key, 1, bounds::ItemKey));
    REDOUBT_TRY(text::checkShownName(item.section, bounds::ItemName));
    REDOUBT_TRY(text::checkShownName(item.name, bounds::ItemName));
    if (item.unit)
        REDOUBT_TRY(feed::checkText(*item.unit, 0, bounds::ItemUnit));
    if ((item.least || item.most) && item.type != CheckType::Number)
        return refuseItem(item, "only a number has a range");
    for (const auto &bound : {item.least, item.most}) {
        if (bound && !(std::abs(*bound) <= beyondMeasure))
            return refuseItem(item, "a range beyond a million million");
    }
    if (item.least && item.most && *item.least > *item.most)
        return refuseItem(item, "its range ends before it begins");
    if (item.roundAt && item.roundAt->size() > static_cast<std::size_t>(bounds::Rounds))
        return refuseItem(item, "at most " + std::to_string(bounds::Rounds) + " set hours");
    if (item.roundEvery)
        REDOUBT_TRY(feed::checkNumber(*item.roundEvery, bounds::LeastRound, 24 * 60));
    return checkChoices(item);
}
} // namespace

Result<double> readMeasure(std::string_view text)
{
    std::string plain(text::trimmed(text));
    std::erase(plain, ',');
    if (const auto wide = plain.find("．"); wide != std::string::npos)
        plain.replace(wide, std::string_view("．").size(), ".");
    const char *first = plain.data();
    if (!plain.empty() && *first == '+')
        ++first;
    double number = 0;
    const auto [end, error] = std::from_chars(first, plain.data() + plain.size(), number, std::chars_format::fixed);
    if (plain.empty() || error != std::errc() || end != plain.data() + plain.size() || !(std::abs(number) <= beyondMeasure))
        return fail(ErrorCode::InvalidArgument, "not a number");
    return number;
}

Result<CheckOutcome> judgeCheck(const CheckItem &item, const std::optional<std::string> &value)
{
    if (item.type == CheckType::Tick)
        return CheckOutcome::Passed;
    if (!value || value->empty())
        return fail(ErrorCode::InvalidArgument, item.key + ": no value");
    const auto outcome = [](bool passed) { return passed ? CheckOutcome::Passed : CheckOutcome::Breached; };
    if (item.type == CheckType::Number) {
        REDOUBT_ASSIGN(const auto number, readMeasure(*value));
        return outcome((!item.least || number >= *item.least) && (!item.most || number <= *item.most));
    }
    if (item.type == CheckType::Choice) {
        if (!item.choices || std::ranges::find(*item.choices, *value) == item.choices->end())
            return fail(ErrorCode::InvalidArgument, item.key + ": none of the choices");
        return outcome(!item.expected || *item.expected == *value);
    }
    return CheckOutcome::Passed;
}

std::string shouldBe(const CheckItem &item)
{
    if (item.least && item.most)
        return *item.least == *item.most ? plainNumber(*item.least) : plainNumber(*item.least) + "–" + plainNumber(*item.most);
    if (item.least)
        return "≥ " + plainNumber(*item.least);
    if (item.most)
        return "≤ " + plainNumber(*item.most);
    return item.expected.value_or("");
}

Result<void> checkItems(const std::vector<CheckItem> &items)
{
    if (items.empty() || items.size() > static_cast<std::size_t>(bounds::ChecklistItems))
        return fail(ErrorCode::InvalidArgument, "between 1 and " + std::to_string(bounds::ChecklistItems) + " items");
    std::set<std::string_view> keys;
    for (const auto &item : items) {
        REDOUBT_TRY(checkItem(item));
        if (!keys.insert(item.key).second)
            return refuseItem(item, "two items have this key");
    }
    return {};
}

} // namespace redoubt::duty
