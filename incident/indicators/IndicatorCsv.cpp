// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/indicators/IndicatorCsv.h"

#include "core/crypto/Digest.h"
#include "incident/indicators/CsvCells.h"
#include "incident/indicators/IndicatorIds.h"
#include "incident/indicators/IndicatorMarkings.h"
#include "incident/indicators/IndicatorTypes.h"
#include "incident/indicators/JsonMembers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>
#include <utility>

namespace redoubt::incident {

namespace {

constexpr std::array<std::string_view, 9> csvColumns{"type", "value",     "category",   "to_ids",   "comment",
                                                     "uuid", "timestamp", "first_seen", "last_seen"};

std::string trimmedCell(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string() : std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

std::string columnName(std::string_view text)
{
    auto name = trimmedCell(text);
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); });
    return name == "date" ? "timestamp" : name == "密级" ? "classification" : name;
}

/// Reads the rows of a table whose columns are known.
class CsvIndicators
{
public:
    CsvIndicators(const CsvRows &rows, LossLedger &ledger) : m_rows(rows), m_ledger(ledger) { }

    Result<IndicatorSet> make(std::string_view text)
    {
        REDOUBT_TRY(readColumns());
        m_set.uuid = derivedUuid("csv " + digestOf(text).toString());
        for (std::size_t i = 1; i < m_rows.size(); ++i) {
            if (m_rows[i].size() == 1 && m_rows[i][0].text.empty())
                continue; // an empty line
            REDOUBT_TRY(readRow(m_rows[i]));
        }
        for (const auto &[name, number] : m_unread)
            m_ledger.read(Outcome::Dropped, "line 1", "column " + name, "no column is called so; it holds " + std::to_string(number) + " values");
        return std::move(m_set);
    }

private:
    static tl::unexpected<Error> wrong(const CsvCell &cell, const std::string &what)
    {
        return fail(ErrorCode::Malformed, placeOfCell(cell) + ": " + what);
    }

    Result<void> readColumns()
    {
        if (m_rows.empty())
            return fail(ErrorCode::Malformed, "line 1: expected the names of the columns");
        for (std::size_t i = 0; i < m_rows[0].size(); ++i) {
            const auto name = columnName(m_rows[0][i].text);
            if (!name.empty() && !m_columns.emplace(name, i).second)
                return wrong(m_rows[0][i], "a second column " + name);
        }
        for (const char *needed : {"type", "value"}) {
            if (!m_columns.contains(needed))
                return fail(ErrorCode::Malformed, std::string("line 1: no column is called ") + needed);
        }
        return {};
    }
    const CsvCell *cell(const CsvRow &row, const std::string &name) const
    {
        const auto found = m_columns.find(name);
        return found == m_columns.end() || found->second >= row.size() ? nullptr : &row[found->second];
    }
    std::string textAt(const CsvRow &row, const std::string &name) const
    {
        const auto *found = cell(row, name);
        return found ? found->text : std::string();
    }
    Result<void> readRow(const CsvRow &row)
    {
        if (row.size() > m_rows[0].size())
            return wrong(row[m_rows[0].size()], "there are more cells than columns");
        if (m_set.indicators.size() == MostIndicators)
            return fail(ErrorCode::TooLarge, placeOfCell(row[0]) + ": more than " + std::to_string(MostIndicators) + " indicators");
        Indicator one;
        one.path = "line " + std::to_string(row[0].line);
        one.type = trimmedCell(textAt(row, "type"));
        one.value = textAt(row, "value");
        for (const char *needed : {"type", "value"}) {
            const auto *found = cell(row, needed);
            if (!found)
                return fail(ErrorCode::Malformed, one.path + ": it ends before the column " + needed);
            if (trimmedCell(found->text).empty())
                return wrong(*found, std::string("the ") + needed + " is empty");
        }
        one.comment = textAt(row, "comment");
        one.category = trimmedCell(textAt(row, "category"));
        if (const auto *type = indicatorType(one.type); one.category.empty())
            one.category = type ? std::string(type->category) : "Other";
        REDOUBT_TRY(readToIds(row, one));
        REDOUBT_TRY(readTimes(row, one));
        readTags(row, one);
        REDOUBT_TRY(readId(row, one));
        if (const auto level = trimmedCell(textAt(row, "classification")); !level.empty() && m_set.classification.empty())
            m_set.classification = level;
        for (const auto &[name, index] : m_columns) {
            const bool isKnown = std::find(csvColumns.begin(), csvColumns.end(), name) != csvColumns.end() || name == "tags"
                || name == "attribute_tag" || name == "classification";
            if (!isKnown && index < row.size() && !row[index].text.empty())
                ++m_unread[name];
        }
        m_ledger.read(Outcome::Kept, one.path, one.type);
        m_set.indicators.push_back(std::move(one));
        return {};
    }
    Result<void> readToIds(const CsvRow &row, Indicator &one) const
    {
        auto word = columnName(textAt(row, "to_ids"));
        if (word == "1" || word == "true" || word == "yes" || word == "是")
            one.toIds = true;
        else if (!word.empty() && word != "0" && word != "false" && word != "no" && word != "否")
            return wrong(*cell(row, "to_ids"), "to_ids: expected 1 or 0");
        return {};
    }
    Result<void> readTimes(const CsvRow &row, Indicator &one) const
    {
        const auto time = trimmedCell(textAt(row, "timestamp"));
        const auto [end, error] = std::from_chars(time.data(), time.data() + time.size(), one.timestamp);
        const bool isNumber = error == std::errc() && end == time.data() + time.size();
        if (!isNumber)
            one.timestamp = secondsOfTime(time);
        if (!time.empty() && !isNumber && stixTime(std::string_view(time)).empty())
            return wrong(*cell(row, "timestamp"), "timestamp: expected seconds since 1970 or a time (RFC 3339)");
        if (one.timestamp < 0 || one.timestamp > 253'402'300'799)
            return wrong(*cell(row, "timestamp"), "timestamp: expected a time between 1970 and 9999");
        one.firstSeen = trimmedCell(textAt(row, "first_seen"));
        one.lastSeen = trimmedCell(textAt(row, "last_seen"));
        for (const auto &[name, text] : {std::pair("first_seen", one.firstSeen), std::pair("last_seen", one.lastSeen)}) {
            if (!text.empty() && stixTime(std::string_view(text)).empty())
                return wrong(*cell(row, name), std::string(name) + ": expected a time (RFC 3339)");
        }
        return {};
    }
    void readTags(const CsvRow &row, Indicator &one) const
    {
        for (const auto &[name, separator] : {std::pair("tags", ';'), std::pair("attribute_tag", ',')}) {
            const auto text = textAt(row, name);
            for (std::size_t at = 0; at < text.size();) {
                const auto end = std::min(text.find(separator, at), text.size());
                if (auto tag = trimmedCell(std::string_view(text).substr(at, end - at)); !tag.empty())
                    one.tags.push_back(std::move(tag));
                at = end + 1;
            }
        }
    }
    Result<void> readId(const CsvRow &row, Indicator &one)
    {
        const auto written = trimmedCell(textAt(row, "uuid"));
        one.uuid = uuidOf(written);
        if (!written.empty() && one.uuid.empty())
            return wrong(*cell(row, "uuid"), "uuid: expected a UUID");
        if (!written.empty() && !m_taken.insert(one.uuid).second)
            return wrong(*cell(row, "uuid"), "uuid: a row before it has the same");
        if (written.empty()) {
            const auto name = "csv " + one.type + ' ' + one.value;
            const auto times = ++m_times[name];
            one.uuid = derivedUuid(name + (times > 1 ? ' ' + std::to_string(times) : ""));
            m_taken.insert(one.uuid);
        }
        return {};
    }

    const CsvRows &m_rows;
    LossLedger &m_ledger;
    IndicatorSet m_set;
    std::map<std::string, std::size_t> m_columns;
    std::map<std::string, int> m_unread;
    std::set<std::string> m_taken;
    std::map<std::string, int> m_times; // how often the same stands there without an id
};

std::string joinedTags(const Indicator &indicator, LossLedger &ledger)
{
    std::string result;
    for (auto tag : indicator.tags) {
        if (tag.find(';') != std::string::npos) {
            ledger.wrote(Outcome::Changed, indicator.path, indicator.type, "the tag " + tag + " is written with commas, since semicolons part tags");
            std::replace(tag.begin(), tag.end(), ';', ',');
        }
        result += (result.empty() ? "" : ";") + tag;
    }
    return result;
}

} // namespace

Result<IndicatorSet> readIndicatorCsv(std::string_view text, LossLedger &ledger)
{
    REDOUBT_ASSIGN(const auto rows, readCsvCells(text));
    return CsvIndicators(rows, ledger).make(text);
}

Result<std::string> writeIndicatorCsv(const IndicatorSet &set, LossLedger &ledger)
{
    REDOUBT_TRY(mayLeave(set));
    if (set.event)
        ledger.wrote(Outcome::Dropped, "Event", "event", "a table has no place for its title, tags and other members");
    std::string result = "type,value,category,to_ids,comment,uuid,timestamp,first_seen,last_seen,tags\r\n";
    for (const auto &indicator : set.indicators) {
        if (indicator.isDeleted) {
            ledger.wrote(Outcome::Dropped, indicator.path, indicator.type, "it was deleted in MISP");
            continue;
        }
        for (const auto &cell :
             {indicator.type, indicator.value, indicator.category, std::string(indicator.toIds ? "1" : "0"), indicator.comment, indicator.uuid,
              indicator.timestamp == 0 ? std::string() : stixTime(indicator.timestamp), indicator.firstSeen, indicator.lastSeen})
            result += csvCell(cell) + ',';
        result += csvCell(joinedTags(indicator, ledger)) + "\r\n";
        ledger.wrote(Outcome::Kept, indicator.path, indicator.type);
        std::string members;
        for (const auto &member : indicator.rest)
            members += (members.empty() ? "" : ", ") + std::string(member.key());
        if (!members.empty())
            ledger.wrote(Outcome::Dropped, indicator.path, "members of " + indicator.type, "a table has no place for " + members);
    }
    for (const auto &group : set.groups)
        ledger.wrote(Outcome::Dropped, group.path, "object " + group.name, "a table has no place for it; its attributes are rows");
    for (const auto &carried : set.carried)
        ledger.wrote(Outcome::Dropped, carried.path, memberText(carried.object, "type"), "a table has no place for more of it than its value");
    return result;
}

} // namespace redoubt::incident
