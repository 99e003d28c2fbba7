// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/sync/SyncRows.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace redoubt::console {

namespace {
QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }

/// What a person knows a record of @p kind by, from whichever of its fields says it.
QString titleIn(const Desk &desk, std::string_view kind, const json::object &fields)
{
    QStringList parts;
    const auto *shelf = desk.shelfOf(kind);
    for (const auto &name : shelf ? shelf->titleFields() : std::vector<std::string>()) {
        const auto *value = fields.if_contains(name);
        if (value && value->is_string() && !value->get_string().empty())
            parts << text({value->get_string().data(), value->get_string().size()});
        if (parts.size() == 2)
            break;
    }
    return parts.join(QLatin1Char(' '));
}

/// A field's value as people read it; what has no better form is shown as it is stored.
QString shown(const Desk &desk, const json::value &value)
{
    if (value.is_string()) {
        const std::string_view string(value.get_string().data(), value.get_string().size());
        if (const auto id = Id::parse(string)) {
            for (const auto &shelf : desk.shelves()) {
                if (auto word = shelf->wordFor(*id); !word.isEmpty())
                    return word;
            }
            if (const auto unit = desk.units().find(*id); unit != desk.units().end())
                return text(unit->second.name);
            if (const auto name = desk.knownName(*id))
                return text(*name);
        }
        return text(string);
    }
    if (const auto *number = value.if_int64(); number && *number > 1'000'000'000'000 && *number < 10'000'000'000'000)
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(*number), QLocale::ShortFormat);
    return text(writeJson(value));
}
} // namespace

namespace {
Shelf::Part partOf(const Desk &desk, const store::OutboxEntry &entry)
{
    const auto *shelf = desk.shelfOf(entry.kind);
    return shelf ? shelf->partOf(entry.kind) : Shelf::Part::Act;
}

/// Calls @p visit with the lines of each act that waits, in order. Lines of one act are minted one behind the other.
template <class Visit>
void eachAct(const Desk &desk, const Visit &visit)
{
    std::vector<const store::OutboxEntry *> act;
    for (const auto &entry : desk.outbox()) {
        if (entry.state == store::OutboxEntry::State::Taken || partOf(desk, entry) == Shelf::Part::Courtesy)
            continue;
        if (!act.empty() && !(entry.group && entry.group == act.front()->group)) {
            visit(act);
            act.clear();
        }
        act.push_back(&entry);
    }
    if (!act.empty())
        visit(act);
}
} // namespace

std::vector<models::OutboxRow> outboxRows(const Desk &desk)
{
    std::vector<models::OutboxRow> rows;
    eachAct(desk, [&](const std::vector<const store::OutboxEntry *> &act) {
        const auto telling = std::find_if(act.begin(), act.end(), [&](const auto *entry) { return partOf(desk, *entry) != Shelf::Part::Follows; });
        const auto &entry = telling == act.end() ? *act.front() : **telling;
        models::OutboxRow row;
        row.id = entry.id;
        row.kind = text(entry.kind);
        if (const auto *shelf = desk.shelfOf(entry.kind))
            row.title = shelf->titleOf(entry.stream, entry.record);
        row.at = act.front()->mintedAt;
        for (const auto *line : act)
            row.bytes += line->size;
        row.lines = static_cast<int>(act.size());
        rows.push_back(std::move(row));
    });
    return rows;
}

int outboxActs(const Desk &desk)
{
    int acts = 0;
    eachAct(desk, [&](const auto &) { ++acts; });
    return acts;
}

namespace {
/// Of a line that came from the server and does not fit what is here: whether its id is known, or it makes no sense.
ErrorCode whyOf(const std::string &code)
{
    if (!code.starts_with(store::OddLineCode))
        return errorCodeFromName(code);
    const auto why = errorCodeFromName(code.substr(std::string_view(store::OddLineCode).size()));
    return why == ErrorCode::Conflict ? why : ErrorCode::InvalidArgument;
}
} // namespace

std::vector<models::QuarantineRow> quarantineRows(const Desk &desk)
{
    std::vector<models::QuarantineRow> rows;
    for (const auto &entry : desk.quarantine()) {
        models::QuarantineRow row;
        row.at = entry.at;
        row.why = whyOf(entry.code);
        row.detail = text(entry.code);
        if (entry.line) {
            row.id = entry.line->change.id;
            row.kind = text(entry.line->change.kind);
            row.isNew = entry.line->change.act == feed::Act::Add;
            const auto *shelf = desk.shelfOf(entry.line->change.kind);
            row.isNewClaim = row.isNew && shelf && shelf->redraft(entry.line->change.kind).has_value();
            row.title = titleIn(desk, entry.line->change.kind, entry.line->change.fields);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

bool maySettle(const Desk &desk, const feed::KindRegistry &kinds, const store::RecordView &view)
{
    const auto *kind = kinds.find(view.state.kind);
    const auto *stream = desk.stream(view.stream);
    return kind && stream && std::ranges::any_of(stream->roles, [&](Role role) { return kind->isWrittenBy(role); });
}

std::vector<models::ConflictRow> conflictRows(const Desk &desk, const feed::KindRegistry &kinds)
{
    std::vector<models::ConflictRow> rows;
    for (const auto &view : desk.conflicts()) {
        if (!maySettle(desk, kinds, view))
            continue;
        models::ConflictRow row;
        row.id = view.state.id;
        row.stream = view.stream;
        row.kind = text(view.state.kind);
        row.title = titleIn(desk, view.state.kind, view.state.shownFields());
        const auto *kind = kinds.find(view.state.kind);
        for (const auto &name : view.conflicts) {
            models::ConflictField field;
            field.name = text(name);
            field.label = models::fieldLabel(row.kind, field.name);
            const auto settle = kind ? kind->settleOf(name) : feed::Settle::Latest;
            const auto *shownValue = view.state.shown(name, settle);
            const auto *heads = view.state.headsOf(name);
            if (!heads)
                continue;
            for (const auto &head : *heads) {
                models::ConflictHead one;
                one.value = shown(desk, head.value);
                one.json = text(writeJson(head.value));
                one.author = text(desk.nameOf(head.author.account));
                one.at = Instant{head.hlc.ms};
                one.mine = head.author.account == desk.account();
                one.shown = &head.value == shownValue;
                field.heads.push_back(std::move(one));
            }
            row.fields.push_back(std::move(field));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace redoubt::console
