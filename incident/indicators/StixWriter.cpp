// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/indicators/StixWriter.h"

#include "incident/indicators/IndicatorMarkings.h"
#include "incident/indicators/JsonMembers.h"
#include "incident/indicators/StixOfEvent.h"
#include "incident/indicators/StixOfIndicator.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace redoubt::incident {

namespace {
constexpr const char *NoTime = "its time is not known and STIX 2.1 asks for one: 1970-01-01 stands there"; // said, since it is made up

/// Gathers the objects of a bundle, and what belongs to its report.
class BundleDraft
{
public:
    BundleDraft(const IndicatorSet &set, LossLedger &ledger) : m_set(set), m_ledger(ledger) { }

    json::array make()
    {
        const auto identity = stixIdentity(m_set);
        const auto creatorRef = memberText(identity, "id");
        for (const auto &indicator : m_set.indicators) {
            if (!indicator.source)
                addIndicator(indicator, creatorRef);
        }
        json::array groups;
        for (std::size_t i = 0; i < m_set.groups.size(); ++i)
            addGroup(groups, i, creatorRef);
        addReferences();
        json::array result;
        if (m_set.event) {
            result.push_back(identity);
            result.push_back(stixEvent(m_set, m_refs));
            note(result.back().as_object());
            m_ledger.wrote(m_set.timestamp == 0 ? Outcome::Changed : Outcome::Kept, "Event", "event", m_set.timestamp == 0 ? NoTime : "");
        }
        for (const auto &marking : m_markings) {
            const bool isCarried = std::any_of(m_set.carried.begin(), m_set.carried.end(),
                                               [&](const CarriedObject &carried) { return memberText(carried.object, "id") == marking; });
            if (!isCarried)
                result.push_back(tlpMarking(marking));
        }
        for (auto *list : {&groups, &m_objects}) {
            for (auto &object : *list)
                result.push_back(std::move(object));
        }
        return result;
    }

private:
    /// Remembers the markings of @p object.
    void note(const json::object &object)
    {
        for (auto &marking : memberTexts(object, "object_marking_refs")) {
            if (std::find(m_markings.begin(), m_markings.end(), marking) == m_markings.end())
                m_markings.push_back(std::move(marking));
        }
    }
    void addIndicator(const Indicator &indicator, const std::string &creatorRef)
    {
        auto parts = stixOfIndicator(indicator, creatorRef);
        m_idOfUuid[indicator.uuid] = parts.mainId;
        if (indicator.group)
            m_groupRefs[*indicator.group].push_back(parts.mainId);
        for (auto &part : parts.objects) {
            note(part.as_object());
            m_refs.push_back(memberText(part.as_object(), "id"));
            m_objects.push_back(std::move(part));
        }
        auto why = parts.why;
        if (parts.isCarried) {
            m_ledger.unsupported(indicator.type);
            why += "; it is carried as x-misp-attribute";
        }
        if (indicator.timestamp == 0)
            why += (why.empty() ? "" : "; ") + std::string(NoTime);
        m_ledger.wrote(why.empty() ? Outcome::Kept : Outcome::Changed, indicator.path, indicator.type, why);
    }
    void addGroup(json::array &groups, std::size_t index, const std::string &creatorRef)
    {
        const auto &group = m_set.groups[index];
        auto object = stixGroup(group, m_groupRefs[index], creatorRef);
        m_idOfUuid[group.uuid] = memberText(object, "id");
        m_refs.push_back(memberText(object, "id"));
        groups.push_back(std::move(object));
        m_ledger.wrote(Outcome::Changed, group.path, "object " + group.name, "STIX 2.1 has no such object; it is carried as x-misp-object");
    }
    void addReferences()
    {
        for (auto &reference : stixReferences(m_set, m_idOfUuid)) {
            if (reference.relationship.empty()) {
                m_ledger.wrote(Outcome::Changed, reference.path, reference.what,
                               "what it refers to is not in the file, or the reference was deleted; it is carried in x_redoubt_rest");
                continue;
            }
            m_ledger.wrote(Outcome::Kept, reference.path, reference.what);
            m_refs.push_back(memberText(reference.relationship, "id"));
            m_objects.push_back(std::move(reference.relationship));
        }
    }

    const IndicatorSet &m_set;
    LossLedger &m_ledger;
    json::array m_objects;
    std::vector<std::string> m_refs;
    std::vector<std::string> m_markings;
    std::map<std::size_t, std::vector<std::string>> m_groupRefs;
    std::map<std::string, std::string> m_idOfUuid;
};

} // namespace

json::array ownStixObjects(const IndicatorSet &set, LossLedger &ledger) { return BundleDraft(set, ledger).make(); }

Result<std::string> writeStix(const IndicatorSet &set, LossLedger &ledger)
{
    REDOUBT_TRY(mayLeave(set));
    json::object bundle{{"type", "bundle"}, {"id", "bundle--" + set.uuid}};
    if (set.bundle) {
        for (const auto &member : *set.bundle)
            bundle[member.key()] = member.value();
    }
    auto objects = ownStixObjects(set, ledger);
    for (const auto &carried : set.carried) {
        ledger.wrote(Outcome::Kept, carried.path, memberText(carried.object, "type"));
        objects.push_back(carried.object);
    }
    if (!objects.empty())
        bundle["objects"] = std::move(objects);
    return writeJson(bundle) + '\n';
}

} // namespace redoubt::incident
