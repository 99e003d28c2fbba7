// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/exchange/ExchangeImport.h"

#include "core/crypto/NamedId.h"
#include "core/text/CodePoints.h"
#include "core/text/ShownName.h"
#include "incident/exchange/ExchangedRecords.h"
#include "incident/kinds/IncidentLimits.h"
#include "incident/kinds/Reports.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace redoubt::incident {

namespace {
std::string cutTo(std::string_view text, int most)
{
    std::size_t at = 0;
    for (int count = 0; at < text.size(); ++count) {
        if (count + 1 == most && at + text::codePointAt(text, at).bytes < text.size())
            return std::string(text.substr(0, at)) + "…";
        at += text::codePointAt(text, at).bytes;
    }
    return std::string(text);
}

std::int64_t orderIn(const ExchangedRecord &record)
{
    const auto *seq = record.kept.if_contains("seq");
    return seq && seq->is_int64() ? seq->get_int64() : std::numeric_limits<std::int64_t>::max();
}

class Import
{
public:
    Import(const ExchangeFile &file, const ImportPlace &place) : m_file(file), m_place(place) { }

    Result<ImportPlan> run()
    {
        auto records = recordsOfFile(m_file);
        std::stable_sort(records.begin(), records.end(),
                         [](const ShownRecord &one, const ShownRecord &other) { return orderIn(one.record) < orderIn(other.record); });
        for (const auto &shown : records) {
            if (shown.record.kind == Incident::Kind && shown.record.id == m_file.head.incident)
                REDOUBT_TRY(takeIncident(shown.record));
        }
        if (m_plan.incident.isNil())
            return fail(ErrorCode::Malformed, "the incident itself is not in it");
        for (const auto &shown : records)
            noteCorrected(shown.record);
        for (const auto &shown : records)
            takeRecord(shown.record);
        tellRemoved();
        return std::move(m_plan);
    }

private:
    [[nodiscard]] Id newId(const Id &record) const { return importedId(m_place.stream, m_file.head.server, m_file.head.registerId, record); }
    [[nodiscard]] std::string unitName() const { return text::asShownName(m_file.head.unitName, incidentBounds::PersonName); }
    static std::string pathOf(const ExchangedRecord &record) { return record.kind + '/' + record.id.toString(); }

    void tell(Outcome outcome, const ExchangedRecord &record, const std::string &part, std::string why)
    {
        m_plan.ledger.read(outcome, pathOf(record) + (part.empty() ? "" : '/' + part), record.kind, std::move(why));
    }

    template <class T>
    void add(const Id &id, const T &value)
    {
        m_plan.records.push_back({T::Kind, id, toJsonObject(value)});
    }

    // --- the incident ---

    Result<void> takeIncident(const ExchangedRecord &record)
    {
        const auto &fields = record.fields;
        const auto textAt = [&](const char *member) {
            const auto *value = fields.if_contains(member);
            return value && value->is_string() ? std::string(value->get_string()) : std::string();
        };
        Incident incident;
        const auto guide = fromJson<RulesHeld>(fields.contains("guide") ? fields.at("guide") : json::value());
        if (!guide)
            return fail(ErrorCode::Malformed, "the guide that it was graded by is not in it");
        incident.guide = *guide;
        incident.title = textAt("title");
        if (incident.title.empty()) {
            incident.title = cutTo(unitName() + "转来的事件", incidentBounds::IncidentTitle);
            tell(Outcome::Changed, record, "title", "it was left out");
        }
        incident.category = textAt("category");
        incident.narrative = textAt("narrative");
        incident.number = m_place.number;
        incident.parties = m_place.parties;
        incident.regimes = m_place.regimes;
        incident.begunAt = m_place.at;
        incident.begunBy = m_place.by;
        incident.origins = {{Incident::Kind, m_file.head.registerId, m_file.head.incident, {}}};
        incident.systems = listOf<ConcernedSystem>(record, "systems", {});
        incident.contacts = listOf<IncidentContact>(record, "contacts", {"post", "phone"});
        m_plan.incident = newId(record.id);
        add(m_plan.incident, incident);
        tell(Outcome::Kept, record, {}, {});
        tell(Outcome::Changed, record, "number", "it gets one of this register; there it is " + textAt("number"));
        tell(Outcome::Dropped, record, "parties", "what the other unit is; this one says it for itself");
        tell(Outcome::Dropped, record, "regimes", "whom the other unit had to tell; this one has its own");
        tell(Outcome::Dropped, record, "origins", "records of the other unit's streams; the origin is its incident now");
        takeClosing(record, textAt("outcome"));
        for (const auto &[member, value] : fields) {
            if (!toJsonObject(incident).contains(member) && member != "closedAt" && member != "closedBy" && member != "outcome")
                tell(Outcome::Dropped, record, std::string(member), "a member that this version does not know");
        }
        return {};
    }

    void takeClosing(const ExchangedRecord &record, const std::string &outcome)
    {
        const auto *closedAt = record.fields.if_contains("closedAt");
        if (!closedAt || !closedAt->is_int64())
            return;
        addLine(namedId(m_plan.incident, "closed"), {closedAt->get_int64()}, "原登记单位已结案：" + outcome);
        tell(Outcome::Changed, record, "closedAt", "it was closed there and is open here: a line says so");
    }

    /// Each that can be read; one of which @p mayBeEmpty was left out is read without it.
    template <class T>
    std::vector<T> listOf(const ExchangedRecord &record, const char *member, std::initializer_list<const char *> mayBeEmpty)
    {
        std::vector<T> list;
        const auto *value = record.fields.if_contains(member);
        if (!value || !value->is_array())
            return list;
        for (const auto &each : value->get_array()) {
            auto object = each.is_object() ? each.get_object() : json::object();
            const auto part = std::string(member) + '/' + std::to_string(&each - value->get_array().data());
            for (const auto *name : mayBeEmpty) {
                if (!object.contains(name)) {
                    object[name] = "";
                    tell(Outcome::Changed, record, part + '/' + name, "it was left out");
                }
            }
            if (auto read = fromJson<T>(json::value(object)))
                list.push_back(std::move(*read));
            else
                tell(Outcome::Dropped, record, part, "it cannot be read: " + read.error().detail);
        }
        return list;
    }

    // --- entries ---

    void noteCorrected(const ExchangedRecord &record)
    {
        const auto *said = record.fields.if_contains("said");
        const auto *corrects = said && said->is_object() ? said->get_object().if_contains("corrects") : nullptr;
        if (!corrects || !corrects->is_array())
            return;
        for (const auto &id : corrects->get_array()) {
            if (const auto read = fromJson<Id>(id))
                m_corrected.insert(*read);
        }
    }

    void takeRecord(const ExchangedRecord &record)
    {
        const std::string_view kind = record.kind;
        if (kind == Moment::Kind)
            takeEntry<Moment>(record);
        else if (kind == Impact::Kind)
            takeEntry<Impact>(record);
        else if (kind == Judged::Kind)
            takeEntry<Judged>(record);
        else if (kind == CourseLine::Kind)
            takeEntry<CourseLine>(record);
        else if (kind == Sending::Kind)
            takeSending(record);
        else if (kind == Overruling::Kind)
            takeOverruling(record);
        else if (kind == IssuedReport::Kind)
            takeIssued(record);
        else if (kind == Report::Kind || kind == ReportSection::Kind || kind == ReportStep::Kind || kind == Settlement::Kind)
            tell(Outcome::Dropped, record, {}, "how a report came about stays with who wrote it");
        else if (kind != Incident::Kind)
            tell(Outcome::Dropped, record, {}, "a kind that is not taken over");
    }

    /// Its fields with what was left out of who said it.
    json::object withSaid(const ExchangedRecord &record)
    {
        auto fields = record.fields;
        auto *said = fields.if_contains("said");
        auto object = said && said->is_object() ? said->get_object() : json::object();
        if (!object.contains("by")) {
            object["by"] = unitName();
            tell(Outcome::Changed, record, "said/by", "who wrote it was left out: the unit stands for them");
        }
        if (!object.contains("noted"))
            object["noted"] = m_file.head.exportedAt.ms;
        for (const auto *member : {"source", "corrects"}) {
            if (!object.contains(member))
                object[member] = std::string_view(member) == "source" ? json::value("") : json::value(json::array());
        }
        fields["said"] = std::move(object);
        return fields;
    }

    template <class T>
    void takeEntry(const ExchangedRecord &record)
    {
        auto entry = fromJson<T>(json::value(withSaid(record)));
        if (!entry)
            return tell(Outcome::Dropped, record, {}, "part of it was left out: " + entry.error().detail);
        entry->incident = m_plan.incident;
        entry->said.source = sourceOf(entry->said.source);
        std::vector<Id> corrects;
        for (const auto &id : entry->said.corrects) {
            if (m_taken.contains(id))
                corrects.push_back(newId(id));
            else
                tell(Outcome::Dropped, record, "said/corrects", "the entry that it corrects was not taken over");
        }
        if (corrects.empty())
            entry->said.reason.reset();
        else if (!entry->said.reason)
            entry->said.reason = "原因已删减";
        entry->said.corrects = std::move(corrects);
        if constexpr (std::is_same_v<T, Moment>) {
            if (!entry->at && entry->said.corrects.empty())
                return tell(Outcome::Dropped, record, {}, "that a time is not known, of which nothing else is here");
        }
        if constexpr (std::is_same_v<T, CourseLine>) {
            for (std::size_t i = 0; i < entry->files.size(); ++i)
                tell(Outcome::Dropped, record, "files/" + std::to_string(i), "only its digest is in the file: " + entry->files[i].digest);
            entry->files.clear();
        }
        m_taken.insert(record.id);
        add(newId(record.id), *entry);
        tell(Outcome::Kept, record, {}, {});
    }

    [[nodiscard]] std::string sourceOf(const std::string &source) const
    {
        return cutTo("转自" + unitName() + (source.empty() ? "" : "：" + source), incidentBounds::Source);
    }

    // --- what others did becomes a line ---

    void addLine(const Id &id, Instant at, const std::string &text)
    {
        CourseLine line;
        line.incident = m_plan.incident;
        line.sort = LineSort::Note;
        line.at = at;
        line.text = cutTo(text, incidentBounds::LineText);
        line.said.by = m_place.by;
        line.said.noted = m_place.at;
        line.said.source = sourceOf({});
        add(id, line);
    }

    template <class T>
    std::optional<T> standing(const ExchangedRecord &record, const json::object &fields)
    {
        if (m_corrected.contains(record.id)) {
            tell(Outcome::Dropped, record, {}, "it was corrected there");
            return std::nullopt;
        }
        auto read = fromJson<T>(json::value(fields));
        if (!read) {
            tell(Outcome::Dropped, record, {}, "part of it was left out: " + read.error().detail);
            return std::nullopt;
        }
        return std::move(*read);
    }

    void takeSending(const ExchangedRecord &record)
    {
        const auto sending = standing<Sending>(record, withSaid(record));
        if (!sending)
            return;
        if (!sending->sentAt)
            return tell(Outcome::Dropped, record, {}, "it was not sent after all");
        auto text = "原登记单位报送：" + sending->regime + " / " + sending->hop;
        for (const auto *part : {&sending->channel, &sending->evidence})
            text += part->empty() ? "" : "，" + *part;
        addLine(newId(record.id), *sending->sentAt, text);
        tell(Outcome::Changed, record, {}, "the other unit sent it, which does none of this one's duties: a line says so");
        for (std::size_t i = 0; i < sending->files.size(); ++i)
            tell(Outcome::Dropped, record, "files/" + std::to_string(i), "only its digest is in the file: " + sending->files[i].digest);
    }

    void takeOverruling(const ExchangedRecord &record)
    {
        const auto overruling = standing<Overruling>(record, record.fields);
        if (!overruling)
            return;
        const auto level = overruling->severity ? "人工定级为" + std::string(lawName(*overruling->severity)) : std::string("取消人工定级");
        addLine(newId(record.id), overruling->at, "原登记单位" + level + "（" + overruling->by + "）：" + overruling->why);
        tell(Outcome::Changed, record, {}, "a level of the other unit's, signed in its register: a line says so");
    }

    void takeIssued(const ExchangedRecord &record)
    {
        const auto issued = standing<IssuedReport>(record, record.fields);
        if (!issued)
            return;
        const auto &content = issued->content;
        addLine(newId(record.id), issued->at,
                "原登记单位签发" + std::string(lawName(content.stage)) + "（第" + std::to_string(content.ordinal) + "份，" + issued->by + "）：《"
                    + content.title + "》，" + issued->digest);
        tell(Outcome::Changed, record, {}, "its words and its signature stay in the file: a line says so");
    }

    void tellRemoved()
    {
        std::map<std::pair<FieldClass, std::string>, int> counts;
        for (const auto &leaf : m_file.removed)
            ++counts[{leaf.as, leaf.why}];
        for (const auto &[what, count] : counts)
            m_plan.ledger.read(Outcome::Dropped, "removed", enumName(what.first),
                               std::to_string(count) + " fields were left out for " + m_file.recipient()
                                   + (what.second.empty() ? "" : ": " + what.second));
    }

    const ExchangeFile &m_file;
    const ImportPlace &m_place;
    ImportPlan m_plan;
    std::set<Id> m_corrected; ///< there
    std::set<Id> m_taken;     ///< entries, by their ids there
};
} // namespace

Id importedId(const Id &into, const Id &server, const Id &from, const Id &record)
{
    return namedId(into, "redoubt import 1/" + server.toString() + '/' + from.toString() + '/' + record.toString());
}

Result<ImportPlan> importExchange(const ExchangeFile &file, const ImportPlace &place)
{
    if (file.head.sort != ExchangeSort::Incident)
        return fail(ErrorCode::InvalidArgument, "evidence of an incident begins none");
    REDOUBT_TRY(text::checkShownName(place.number, incidentBounds::IncidentNumber));
    REDOUBT_TRY(text::checkShownName(place.by, incidentBounds::PersonName));
    return Import(file, place).run();
}

} // namespace redoubt::incident
