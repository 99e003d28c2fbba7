// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/indicators/StixForeign.h"

#include "incident/indicators/IndicatorIds.h"
#include "incident/indicators/IndicatorTypes.h"
#include "incident/indicators/JsonMembers.h"
#include "incident/indicators/StixObservables.h"
#include "incident/indicators/StixOfIndicator.h"

#include <boost/json/array.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace redoubt::incident {

namespace {

using TypedValue = std::pair<std::string, std::string>;

/// Walks over objects of others and gathers what they say.
class ForeignReading
{
public:
    explicit ForeignReading(const std::vector<CarriedObject> &carried) : m_carried(carried)
    {
        for (std::size_t i = 0; i < carried.size(); ++i)
            m_byId.emplace(memberText(carried[i].object, "id"), i);
    }

    std::vector<Indicator> make()
    {
        noteObservedData();
        for (std::size_t i = 0; i < m_carried.size(); ++i) {
            const auto type = memberText(m_carried[i].object, "type");
            if (type == "indicator")
                addPattern(i);
            else if (type == "vulnerability" || type == "campaign")
                addNamed(i, type == "campaign" ? "campaign-name" : "vulnerability");
        }
        addObserved();
        std::stable_sort(m_result.begin(), m_result.end(), [](const Indicator &a, const Indicator &b) { return a.source < b.source; });
        return std::move(m_result);
    }

private:
    Indicator begin(std::size_t index, const json::object &said, TypedValue value)
    {
        const auto &object = m_carried[index].object;
        const auto id = memberText(object, "id");
        Indicator result;
        result.type = std::move(value.first);
        result.value = std::move(value.second);
        result.uuid = uuidOfStixId(id, memberText(object, "type"));
        if (!m_taken.insert(result.uuid).second) {
            result.uuid = derivedUuid(id + ' ' + memberText(object, "modified") + ' ' + result.type + ' ' + result.value);
            m_taken.insert(result.uuid);
        }
        result.category = mispLabel(said, "category");
        if (const auto *type = indicatorType(result.type); result.category.empty())
            result.category = type ? std::string(type->category) : "Other";
        result.timestamp = secondsOfTime(memberText(said, "modified"));
        result.tags = stixTags(said);
        result.source = index;
        result.path = m_carried[index].path;
        return result;
    }
    void addPattern(std::size_t index)
    {
        const auto &object = m_carried[index].object;
        const auto pattern = memberText(object, "pattern");
        const auto language = memberText(object, "pattern_type");
        std::optional<TypedValue> value;
        if (language.empty() || language == "stix") {
            const auto comparisons = readPattern(pattern);
            value = comparisons ? valueOf(*comparisons, mispLabel(object, "type")) : std::nullopt;
            if (!value)
                value = TypedValue("stix2-pattern", pattern);
        } else if (language == "yara" || language == "sigma" || language == "snort") {
            value = TypedValue(language, pattern);
        } else {
            return; // a language that MISP has no type for: the object is carried
        }
        auto indicator = begin(index, object, std::move(*value));
        indicator.toIds = true;
        indicator.comment = memberText(object, "description");
        if (indicator.comment.empty())
            indicator.comment = memberText(object, "name");
        indicator.firstSeen = memberText(object, "valid_from");
        indicator.lastSeen = memberText(object, "valid_until");
        m_result.push_back(std::move(indicator));
    }
    void addNamed(std::size_t index, const std::string &type)
    {
        const auto &object = m_carried[index].object;
        auto name = memberText(object, "name");
        if (const auto *references = memberArray(object, "external_references")) {
            for (const auto &reference : *references) {
                if (reference.is_object() && memberText(reference.get_object(), "source_name") == "cve")
                    name = memberText(reference.get_object(), "external_id");
            }
        }
        if (name.empty())
            return;
        auto indicator = begin(index, object, {type, name});
        indicator.comment = memberText(object, "description");
        m_result.push_back(std::move(indicator));
    }
    /// Which observed data tells of an object; what an indicator says already, it does not say again.
    void noteObservedData()
    {
        std::set<std::string> patterns;
        for (const auto &carried : m_carried) {
            if (memberText(carried.object, "type") == "indicator" && !mispLabel(carried.object, "type").empty())
                patterns.insert(uuidOfStixId(memberText(carried.object, "id"), "indicator"));
        }
        for (const auto &carried : m_carried) {
            if (memberText(carried.object, "type") != "observed-data")
                continue;
            const bool isSaid = patterns.contains(uuidOfStixId(memberText(carried.object, "id"), "observed-data"));
            for (const auto &ref : memberTexts(carried.object, "object_refs")) {
                m_dataOf.emplace(ref, &carried.object);
                if (isSaid)
                    m_used.insert(ref);
            }
        }
    }
    void addObserved()
    {
        const auto lookup = [this](std::string_view id) -> const json::object * {
            const auto found = m_byId.find(std::string(id));
            return found == m_byId.end() ? nullptr : &m_carried[found->second].object;
        };
        std::map<std::size_t, Comparisons> said;
        for (std::size_t i = 0; i < m_carried.size(); ++i) {
            std::vector<std::string> used;
            const auto &object = m_carried[i].object;
            if (object.contains("created") || m_used.contains(memberText(object, "id")))
                continue; // an object of the domain, or said already
            if (auto comparisons = observedComparisons(object, lookup, used)) {
                said.emplace(i, std::move(*comparisons));
                m_used.insert(used.begin(), used.end());
            }
        }
        for (const auto &[index, comparisons] : said) {
            const auto &object = m_carried[index].object;
            const auto id = memberText(object, "id");
            if (m_used.contains(id))
                continue;
            const auto data = m_dataOf.find(id);
            const auto &told = data == m_dataOf.end() ? object : *data->second;
            if (auto whole = valueOf(comparisons, mispLabel(told, "type"))) {
                addValue(index, told, std::move(*whole));
                continue;
            }
            for (const auto &comparison : comparisons) {
                if (auto part = valueOf({comparison}))
                    addValue(index, told, std::move(*part));
            }
        }
    }
    void addValue(std::size_t index, const json::object &told, TypedValue value)
    {
        auto indicator = begin(index, told, std::move(value));
        indicator.firstSeen = memberText(told, "first_observed");
        indicator.lastSeen = memberText(told, "last_observed");
        m_result.push_back(std::move(indicator));
    }

    const std::vector<CarriedObject> &m_carried;
    std::map<std::string, std::size_t> m_byId;
    std::map<std::string, const json::object *> m_dataOf;
    std::set<std::string> m_used;
    std::set<std::string> m_taken;
    std::vector<Indicator> m_result;
};

} // namespace

std::vector<Indicator> foreignIndicators(const std::vector<CarriedObject> &carried) { return ForeignReading(carried).make(); }

} // namespace redoubt::incident
