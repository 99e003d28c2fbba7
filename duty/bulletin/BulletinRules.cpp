// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/bulletin/BulletinRules.h"

#include "core/crypto/Digest.h"
#include "core/text/Lengths.h"
#include "core/text/ShownName.h"
#include "duty/kinds/BulletinLimits.h"
#include "feed/AttachedFileBounds.h"
#include "feed/FieldBounds.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <optional>
#include <set>

namespace redoubt::duty {

namespace {
constexpr std::size_t yearDigits = 4;
constexpr std::size_t leastDigits = 3;
constexpr std::size_t mostDigits = 6;

struct NumberParts
{
    int year = 0;
    int running = 0;
};

std::optional<NumberParts> partsOf(std::string_view number)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (number.size() < yearDigits + 1 + leastDigits || number.size() > yearDigits + 1 + mostDigits || number[yearDigits] != '-')
        return std::nullopt;
    const auto year = number.substr(0, yearDigits);
    const auto running = number.substr(yearDigits + 1);
    if (!std::ranges::all_of(year, isDigit) || !std::ranges::all_of(running, isDigit))
        return std::nullopt;
    NumberParts parts;
    std::from_chars(year.data(), year.data() + year.size(), parts.year);
    std::from_chars(running.data(), running.data() + running.size(), parts.running);
    return parts;
}

template <class T>
Result<void> checkAtMost(const std::vector<T> &list, int most, const char *field)
{
    if (list.size() > static_cast<std::size_t>(most))
        return fail(ErrorCode::InvalidArgument, std::string(field) + ": at most " + std::to_string(most));
    return {};
}

Result<void> checkBodyText(std::string_view text, std::size_t least, std::size_t most, const char *field)
{
    if (const auto fits = feed::checkText(text, least, most); !fits)
        return fail(fits.error().code, std::string(field) + ": " + fits.error().detail);
    return {};
}
} // namespace

std::string digestOfBody(const BulletinBody &body) { return digestOf(writeCanonicalJson(toJson(body))).toString(); }

std::string digestOfPaper(const BulletinPaper &paper) { return digestOf(writeCanonicalJson(toJson(paper))).toString(); }

feed::SignedMatter checkedMatter(const Id &broadcast, const Id &draft, const std::string &bodyDigest, Instant at)
{
    return {broadcast, BulletinCheck::Kind, draft, "checked", bodyDigest, at};
}

feed::SignedMatter issuedMatter(const Id &broadcast, const BulletinPaper &paper, const std::string &digest)
{
    return {broadcast, Bulletin::Kind, paper.draft, "issued", digest, paper.issuedAt};
}

Result<void> verifyBulletin(const Id &broadcast, const Bulletin &bulletin)
{
    const auto &paper = bulletin.paper;
    if (bulletin.digest != digestOfPaper(paper))
        return fail(ErrorCode::BadDigest, "digest: not the paper's");
    if (const auto &checked = paper.checked) {
        if (!checked->word || checked->word->signer != checked->account)
            return fail(ErrorCode::BadSignature, "checked: without the word of who checked");
        REDOUBT_TRY(feed::verifyWord(*checked->word, checkedMatter(broadcast, paper.draft, digestOfBody(paper.body), checked->at)));
    }
    return feed::verifyWord(bulletin.word, issuedMatter(broadcast, paper, bulletin.digest));
}

Result<void> checkBody(const BulletinBody &body)
{
    REDOUBT_TRY(checkBodyText(body.title, 1, bounds::BulletinTitle, "title"));
    REDOUBT_TRY(text::checkShownName(body.title, bounds::BulletinTitle));
    REDOUBT_TRY(checkBodyText(body.source.value_or(""), 0, bounds::BulletinSource, "source"));
    REDOUBT_TRY(checkBodyText(body.summary, 1, bounds::BulletinSummary, "summary"));
    REDOUBT_TRY(checkAtMost(body.systems, bounds::AffectedRows, "systems"));
    for (const auto &row : body.systems) {
        REDOUBT_TRY(checkBodyText(row.versions, 1, bounds::AffectedText, "systems"));
        REDOUBT_TRY(checkBodyText(row.condition, 0, bounds::AffectedText, "systems"));
        REDOUBT_TRY(checkBodyText(row.advice, 0, bounds::AffectedText, "systems"));
        REDOUBT_TRY(feed::checkNumber(row.known.value_or(0), 0, bounds::AffectedKnown));
    }
    REDOUBT_TRY(checkAtMost(body.steps, bounds::GuidanceSteps, "steps"));
    for (const auto &step : body.steps) {
        REDOUBT_TRY(checkBodyText(step.text, 1, bounds::GuidanceText, "steps"));
        REDOUBT_TRY(checkBodyText(step.when.value_or(""), 0, bounds::GuidanceWhen, "steps"));
    }
    REDOUBT_TRY(feed::checkAttachedFiles(body.files, bounds::BulletinFiles, bounds::BulletinFileNote));
    if (body.to.empty())
        return fail(ErrorCode::InvalidArgument, "to: nobody");
    REDOUBT_TRY(checkAtMost(body.to, bounds::Addressees, "to"));
    std::set<Id> units;
    for (const auto &addressee : body.to) {
        REDOUBT_TRY(checkBodyText(addressee.name, 1, bounds::BulletinUnit, "to"));
        REDOUBT_TRY(checkBodyText(addressee.group.value_or(""), 0, bounds::GroupPath, "to"));
        if (!units.insert(addressee.unit).second)
            return fail(ErrorCode::InvalidArgument, "to: a unit twice");
    }
    if (body.feedbackBy < body.acknowledgeBy)
        return fail(ErrorCode::InvalidArgument, "feedbackBy: before acknowledgeBy");
    return {};
}

Result<void> checkBulletinNumber(std::string_view number)
{
    if (!partsOf(number))
        return fail(ErrorCode::InvalidArgument, "a year and a running number, as \"2026-097\"");
    return {};
}

std::string nextBulletinNumber(int year, const std::vector<std::string> &numbers)
{
    int highest = 0;
    for (const auto &number : numbers) {
        if (const auto parts = partsOf(number); parts && parts->year == year)
            highest = std::max(highest, parts->running);
    }
    std::array<char, 32> room{};
    std::snprintf(room.data(), room.size(), "%04d-%03d", year, highest + 1);
    return room.data();
}

} // namespace redoubt::duty
