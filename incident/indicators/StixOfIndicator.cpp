// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/indicators/StixOfIndicator.h"

#include "incident/indicators/IndicatorIds.h"
#include "incident/indicators/IndicatorMarkings.h"
#include "incident/indicators/IndicatorTypes.h"
#include "incident/indicators/JsonMembers.h"
#include "incident/indicators/StixObservables.h"

#include <algorithm>
#include <utility>

namespace redoubt::incident {

namespace {

std::string labelOf(std::string_view name, std::string_view value) { return "misp:" + std::string(name) + "=\"" + std::string(value) + '"'; }

bool isOwnLabel(std::string_view label)
{
    return label.starts_with("misp:type=\"") || label.starts_with("misp:category=\"") || label.starts_with("misp:to_ids=\"");
}

/// Makes the objects of one indicator.
class IndicatorDraft
{
public:
    IndicatorDraft(const Indicator &indicator, const std::string &creatorRef) : m_indicator(indicator), m_creatorRef(creatorRef)
    {
        m_created = stixTime(indicator.timestamp);
        const auto first = stixTime(std::string_view(indicator.firstSeen));
        const auto last = stixTime(std::string_view(indicator.lastSeen));
        m_first = first.empty() ? m_created : first;
        m_last = last > m_first ? last : std::string();
        m_rest = indicator.rest;
        if (!indicator.firstSeen.empty())
            m_rest["first_seen"] = indicator.firstSeen;
        if (!indicator.lastSeen.empty())
            m_rest["last_seen"] = indicator.lastSeen;
    }

    StixParts make()
    {
        const auto *type = indicatorType(m_indicator.type);
        if (m_indicator.isDeleted)
            return carried("it was deleted in MISP");
        if (!type)
            return carried("STIX 2.1 has no object for the type " + m_indicator.type);
        switch (type->form) {
        case StixForm::Rule: return rule(*type);
        case StixForm::Vulnerability: return named("vulnerability");
        case StixForm::Campaign: return named("campaign");
        case StixForm::PatternOnly:
        case StixForm::Observable: break;
        }
        const auto comparisons = comparisonsOf(*type, m_indicator.value);
        if (!comparisons)
            return carried("the value is none of the type " + m_indicator.type);
        if (const auto back = valueOf(*comparisons, m_indicator.type); !back || back->second != m_indicator.value) {
            m_rest["value"] = m_indicator.value;
            m_why = "the value is written in STIX's way; as it was, it stands in x_redoubt_rest";
        }
        if (type->form == StixForm::PatternOnly)
            return m_indicator.toIds ? patternAlone(*comparisons)
                                     : carried("a value of the type " + m_indicator.type + " alone is no valid object of STIX 2.1");
        return m_indicator.toIds ? patternWithData(*comparisons) : dataAlone(*comparisons);
    }

private:
    json::object object(const std::string &type)
    {
        json::object result{{"type", type}, {"spec_version", "2.1"}, {"id", type + "--" + m_indicator.uuid}};
        if (!m_creatorRef.empty())
            result["created_by_ref"] = m_creatorRef;
        result["created"] = m_created;
        result["modified"] = m_created;
        return result;
    }
    void addLabels(json::object &object)
    {
        json::array labels{json::value(labelOf("type", m_indicator.type)), json::value(labelOf("category", m_indicator.category))};
        if (m_indicator.toIds)
            labels.emplace_back(labelOf("to_ids", "True"));
        object["labels"] = std::move(labels);
        addStixTags(object, m_indicator.tags);
    }
    void addRest(json::object &object)
    {
        if (!m_rest.contains("Tag") && stixTags(object) != m_indicator.tags)
            m_rest["tags"] = textList(m_indicator.tags);
        if (!m_rest.empty())
            object[StixRest] = m_rest;
    }
    json::object pattern(const std::string &text, const std::string &language)
    {
        auto result = object("indicator");
        if (!m_indicator.comment.empty())
            result["description"] = m_indicator.comment;
        result["pattern"] = text;
        result["pattern_type"] = language;
        if (language == "stix")
            result["pattern_version"] = "2.1";
        result["valid_from"] = m_first;
        if (!m_last.empty())
            result["valid_until"] = m_last;
        result["kill_chain_phases"] = json::array{json::object{{"kill_chain_name", "misp-category"}, {"phase_name", m_indicator.category}}};
        addLabels(result);
        addRest(result);
        return result;
    }
    json::object data(const json::array &objects)
    {
        auto result = object("observed-data");
        result["first_observed"] = m_first;
        result["last_observed"] = m_last.empty() ? m_first : m_last;
        result["number_observed"] = 1;
        json::array refs;
        for (const auto &one : objects)
            refs.push_back(one.as_object().at("id"));
        result["object_refs"] = std::move(refs);
        addLabels(result);
        return result;
    }
    StixParts whole(json::array objects)
    {
        auto mainId = memberText(objects.at(0).as_object(), "id");
        return {std::move(objects), std::move(mainId), false, m_why};
    }
    StixParts rule(const IndicatorType &type) { return whole({pattern(m_indicator.value, std::string(type.path))}); }
    StixParts patternAlone(const Comparisons &comparisons) { return whole({pattern(patternOf(comparisons), "stix")}); }
    StixParts patternWithData(const Comparisons &comparisons)
    {
        auto observed = observableObjects(comparisons, m_indicator.uuid);
        json::array objects{pattern(patternOf(comparisons), "stix"), data(observed)};
        for (auto &one : observed)
            objects.push_back(std::move(one));
        const auto source = "indicator--" + m_indicator.uuid;
        const auto target = "observed-data--" + m_indicator.uuid;
        objects.push_back(json::object{{"type", "relationship"},
                                       {"spec_version", "2.1"},
                                       {"id", "relationship--" + derivedUuid(source + " based-on " + target)},
                                       {"created", m_created},
                                       {"modified", m_created},
                                       {"relationship_type", "based-on"},
                                       {"source_ref", source},
                                       {"target_ref", target}});
        return whole(std::move(objects));
    }
    StixParts dataAlone(const Comparisons &comparisons)
    {
        auto observed = observableObjects(comparisons, m_indicator.uuid);
        auto main = data(observed);
        if (!m_indicator.comment.empty())
            m_rest["comment"] = m_indicator.comment; // observed data has no description
        addRest(main);
        json::array objects{std::move(main)};
        for (auto &one : observed)
            objects.push_back(std::move(one));
        return whole(std::move(objects));
    }
    StixParts named(const std::string &type)
    {
        auto result = object(type);
        result["name"] = m_indicator.value;
        if (!m_indicator.comment.empty())
            result["description"] = m_indicator.comment;
        if (m_indicator.value.starts_with("CVE-"))
            result["external_references"] = json::array{json::object{{"source_name", "cve"}, {"external_id", m_indicator.value}}};
        addLabels(result);
        addRest(result);
        return whole({std::move(result)});
    }
    StixParts carried(std::string why)
    {
        auto result = object("x-misp-attribute");
        addLabels(result);
        result["x_misp_type"] = m_indicator.type;
        result["x_misp_category"] = m_indicator.category;
        result["x_misp_value"] = m_indicator.value;
        if (!m_indicator.comment.empty())
            result["x_misp_comment"] = m_indicator.comment;
        addRest(result);
        auto parts = whole({std::move(result)});
        parts.isCarried = true;
        parts.why = std::move(why);
        return parts;
    }

    const Indicator &m_indicator;
    const std::string &m_creatorRef;
    std::string m_created;
    std::string m_first;
    std::string m_last;
    std::string m_why;
    json::object m_rest;
};

} // namespace

StixParts stixOfIndicator(const Indicator &indicator, const std::string &creatorRef) { return IndicatorDraft(indicator, creatorRef).make(); }

void addStixTags(json::object &object, const std::vector<std::string> &tags)
{
    json::array markings;
    json::array labels;
    if (const auto *known = memberArray(object, "labels"))
        labels = *known;
    for (const auto &tag : tags) {
        if (const auto marking = tlpMarkingId(tag); !marking.empty())
            markings.emplace_back(marking);
        else
            labels.emplace_back(tag);
    }
    if (!labels.empty())
        object["labels"] = std::move(labels);
    if (!markings.empty())
        object["object_marking_refs"] = std::move(markings);
}

std::vector<std::string> stixTags(const json::object &object)
{
    auto tags = memberTexts(object, "labels");
    std::erase_if(tags, [](const std::string &label) { return isOwnLabel(label); });
    for (const auto &marking : memberTexts(object, "object_marking_refs")) {
        if (auto tag = tlpTag(marking); !tag.empty())
            tags.push_back(std::move(tag));
    }
    return tags;
}

std::string mispLabel(const json::object &object, std::string_view name)
{
    const auto front = "misp:" + std::string(name) + "=\"";
    for (const auto &label : memberTexts(object, "labels")) {
        if (label.starts_with(front) && label.size() > front.size() && label.ends_with('"'))
            return label.substr(front.size(), label.size() - front.size() - 1);
    }
    return {};
}

} // namespace redoubt::incident
