// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/exchange/ExchangedRecords.h"

#include "core/crypto/MerkleTree.h"
#include "core/text/ShownName.h"

#include <algorithm>
#include <map>
#include <set>

namespace redoubt::incident {

namespace {
bool isDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// RFC 6901, and a member whose name is a number is told from an index: "~27".
std::string memberToken(std::string_view name)
{
    std::string token = isDigits(name) ? "~2" : "";
    for (const char c : name) {
        if (c == '~')
            token += "~0";
        else if (c == '/')
            token += "~1";
        else
            token += c;
    }
    return token;
}

std::string memberName(std::string_view token)
{
    std::string name;
    for (std::size_t i = 0; i < token.size(); ++i) {
        if (token[i] != '~' || i + 1 == token.size()) {
            name += token[i];
            continue;
        }
        ++i;
        if (token[i] == '0')
            name += '~';
        else if (token[i] == '1')
            name += '/';
    }
    return name;
}

using Leaves = std::map<std::string, json::value>;

Result<void> takeApart(Leaves &leaves, const std::string &place, const json::value &value, int depth)
{
    if (depth > exchangeBounds::Depth || place.size() > exchangeBounds::PlaceBytes)
        return fail(ErrorCode::TooLarge, "a record of more depth than a file takes");
    if (const auto *object = value.if_object(); object && !object->empty()) {
        for (const auto &[name, member] : *object)
            REDOUBT_TRY(takeApart(leaves, place + '/' + memberToken(name), member, depth + 1));
    } else if (const auto *array = value.if_array(); array && !array->empty()) {
        for (std::size_t i = 0; i < array->size(); ++i)
            REDOUBT_TRY(takeApart(leaves, place + '/' + std::to_string(i), (*array)[i], depth + 1));
    } else {
        leaves[place] = value;
    }
    return {};
}

/// What leaves come to again.
struct Branch
{
    std::map<std::string, Branch, std::less<>> below;
    const json::value *value = nullptr;

    void put(std::string_view path, const json::value &leaf)
    {
        auto *branch = this;
        for (auto end = std::size_t{0}; end != std::string_view::npos;) {
            end = path.find('/');
            branch = &branch->below[std::string(path.substr(0, end))];
            path.remove_prefix(end == std::string_view::npos ? path.size() : end + 1);
        }
        branch->value = &leaf;
    }
    [[nodiscard]] json::value whole() const
    {
        if (value)
            return *value;
        if (!below.empty() && std::all_of(below.begin(), below.end(), [](const auto &each) { return isDigits(each.first); }))
            return list();
        json::object object;
        for (const auto &[token, branch] : below)
            object[memberName(token)] = branch.whole();
        return object;
    }
    /// What was removed of a list leaves no hole: the others move up.
    [[nodiscard]] json::value list() const
    {
        std::vector<std::pair<std::string_view, const Branch *>> sorted;
        for (const auto &[token, branch] : below)
            sorted.emplace_back(token, &branch);
        std::sort(sorted.begin(), sorted.end(), [](const auto &one, const auto &other) {
            return std::pair(one.first.size(), one.first) < std::pair(other.first.size(), other.first);
        });
        json::array array;
        for (const auto &[token, branch] : sorted)
            array.push_back(branch->whole());
        return array;
    }
};

template <class History>
void addHistory(std::vector<ExchangedRecord> &records, const History &history)
{
    for (const auto &entry : history.entries)
        records.push_back(exchangedRecord(entry));
}

Result<void> checkHead(const ExchangeHead &head)
{
    for (const auto *name : {&head.recipient, &head.unitName, &head.exportedBy}) {
        if (!text::checkShownName(*name, exchangeBounds::Recipient))
            return fail(ErrorCode::InvalidArgument, "recipient, unit and exporter have names of up to 100 characters");
    }
    return head.version < 1 ? fail(ErrorCode::InvalidArgument, "versions count from 1") : Result<void>();
}
} // namespace

std::vector<ExchangedRecord> recordsOfIncident(const IncidentView &view, const std::vector<IncidentReportView> &reports)
{
    std::vector<ExchangedRecord> records{exchangedRecord(view.incident)};
    for (const auto &[sort, history] : view.moments)
        addHistory(records, history);
    for (const auto &[row, history] : view.impacts)
        addHistory(records, history);
    for (const auto &[clause, history] : view.judgements)
        addHistory(records, history);
    for (const auto &history : view.lines)
        addHistory(records, history);
    for (const auto &history : view.sendings)
        addHistory(records, history);
    for (const auto &overruling : view.overrulings)
        records.push_back(exchangedRecord(overruling));
    for (const auto &report : reports) {
        records.push_back(exchangedRecord(report.report));
        for (const auto &[section, part] : report.sections)
            records.push_back(exchangedRecord(part));
        for (const auto &step : report.steps)
            records.push_back(exchangedRecord(step));
        for (const auto &settlement : report.settlements)
            records.push_back(exchangedRecord(settlement));
        for (const auto &issued : report.issued)
            records.push_back(exchangedRecord(issued));
    }
    return records;
}

Result<std::string> exportExchange(const ExchangeOrder &order, Random &random, const ExchangeSign &sign)
{
    ExchangeFile file;
    file.head = order.head;
    REDOUBT_TRY(checkHead(file.head));
    std::set<Id> known;
    Leaves leaves;
    for (const auto &record : order.records) {
        if (!known.insert(record.id).second)
            return fail(ErrorCode::InvalidArgument, "a record that is there twice");
        const auto place = record.kind + '/' + record.id.toString();
        REDOUBT_TRY(takeApart(leaves, place + "/fields", json::value(record.fields), 0));
        REDOUBT_TRY(takeApart(leaves, place + "/kept", json::value(record.kept), 0));
    }
    if (leaves.empty() || leaves.size() > exchangeBounds::Fields)
        return fail(leaves.empty() ? ErrorCode::InvalidArgument : ErrorCode::TooLarge, "nothing, or more fields than a file takes");
    std::vector<Digest> hashes;
    for (auto &[place, value] : leaves) {
        Bytes salt(exchangeBounds::SaltBytes);
        random.fill(salt);
        hashes.push_back(leafOf(file.head, place, salt, value));
        file.shown.push_back({place, std::move(salt), std::move(value)});
    }
    file.head.count = static_cast<std::int64_t>(hashes.size());
    file.head.root = merkleRoot(hashes).toString();
    file.word = sign(exportedMatter(file.head));
    if (!file.word)
        return fail(ErrorCode::Forbidden, "nobody signs here");
    auto bytes = writeExchange(file);
    // What its own reader would not take is never written.
    if (const auto again = readExchange(bytes); !again)
        return fail(again.error());
    return bytes;
}

std::vector<ShownRecord> recordsOfFile(const ExchangeFile &file)
{
    struct Gathered
    {
        Branch tree;
        std::int64_t first = 0;
        std::int64_t last = 0;
        std::int64_t count = 0;
    };
    std::set<std::int64_t> removed;
    for (const auto &leaf : file.removed)
        removed.insert(leaf.at);
    std::map<std::string_view, Gathered> gathered;
    std::int64_t index = 0;
    for (const auto &leaf : file.shown) {
        while (removed.contains(index))
            ++index;
        const std::string_view place = leaf.place;
        const auto idEnd = place.find('/', place.find('/') + 1);
        auto &record = gathered[place.substr(0, idEnd)];
        if (record.count++ == 0)
            record.first = index;
        record.last = index++;
        record.tree.put(place.substr(idEnd + 1), leaf.value);
    }
    std::vector<ShownRecord> records;
    for (const auto &[place, one] : gathered) {
        ShownRecord shown;
        const auto kindEnd = place.find('/');
        shown.record.kind = std::string(place.substr(0, kindEnd));
        shown.record.id = Id::parse(place.substr(kindEnd + 1)).value_or(Id()); // readExchange has looked
        const auto whole = one.tree.whole();
        for (const auto &[part, into] : {std::pair("fields", &shown.record.fields), std::pair("kept", &shown.record.kept)}) {
            const auto *value = whole.as_object().if_contains(part);
            if (value && value->is_object())
                *into = value->get_object();
        }
        shown.isWhole = one.last - one.first + 1 == one.count && !removed.contains(one.first - 1) && !removed.contains(one.last + 1);
        records.push_back(std::move(shown));
    }
    return records;
}

} // namespace redoubt::incident
