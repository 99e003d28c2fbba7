// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/board/EscalationBoard.h"

#include "duty/due/EscalationRules.h"

#include <algorithm>
#include <tuple>

namespace redoubt::duty {

namespace {
void sortBySteps(std::vector<EscalationView> &views)
{
    std::ranges::sort(views, {}, [](const EscalationView &view) {
        const auto &told = view.told.value;
        return std::tuple(comesAt(told.step, told.due), told.step.to, view.told.id);
    });
}
} // namespace

bool EscalationBoard::take(const feed::RecordState &record)
{
    if (record.kind == EscalationPlan::Kind)
        return feed::takeRecord(m_plans, m_unreadable, m_office, record);
    if (record.kind == Escalation::Kind) {
        if (!feed::takeRecord(m_told, m_unreadable, m_office, record))
            return false;
        if (const auto told = m_told.find(record.id); told != m_told.end()) {
            m_byKey[told->second.value.key].insert(record.id);
            m_keysOf[told->second.value.subject].insert(told->second.value.key);
        }
        return true;
    }
    if (record.kind == EscalationTaken::Kind) {
        if (!feed::takeRecord(m_taken, m_unreadable, m_office, record))
            return false;
        if (const auto taken = m_taken.find(record.id); taken != m_taken.end())
            m_takenOf[taken->second.value.escalation].insert(record.id);
        return true;
    }
    return false;
}

bool EscalationBoard::drop(const Id &record)
{
    m_unreadable.erase(record);
    if (const auto told = m_told.find(record); told != m_told.end()) {
        const auto &value = told->second.value;
        const auto same = m_byKey.find(value.key);
        same->second.erase(record);
        if (same->second.empty()) {
            m_keysOf[value.subject].erase(value.key);
            m_byKey.erase(same);
        }
        m_told.erase(told);
        return true;
    }
    if (const auto taken = m_taken.find(record); taken != m_taken.end()) {
        m_takenOf[taken->second.value.escalation].erase(record);
        m_taken.erase(taken);
        return true;
    }
    return m_plans.erase(record) > 0;
}

const feed::BoardRecord<EscalationPlan> *EscalationBoard::plan() const
{
    const feed::BoardRecord<EscalationPlan> *latest = nullptr;
    for (const auto &[id, plan] : m_plans) {
        if (!latest || std::pair(latest->value.version, latest->id) < std::pair(plan.value.version, id))
            latest = &plan;
    }
    return latest;
}

const feed::BoardRecord<Escalation> *EscalationBoard::counting(const std::set<Id> &same) const
{
    const feed::BoardRecord<Escalation> *first = nullptr;
    for (const auto &id : same) {
        const auto &told = m_told.at(id);
        if (!first || feed::orderOf(told) < feed::orderOf(*first))
            first = &told;
    }
    return first;
}

EscalationView EscalationBoard::viewOf(const std::string &key, const feed::BoardRecord<Escalation> &told) const
{
    EscalationView view{told, {}};
    for (const auto &id : m_byKey.at(key)) {
        const auto taken = m_takenOf.find(id);
        if (taken == m_takenOf.end())
            continue;
        for (const auto &each : taken->second) {
            const auto &record = m_taken.at(each);
            if (!view.taken || feed::orderOf(record) < feed::orderOf(*view.taken))
                view.taken = record;
        }
    }
    return view;
}

std::vector<EscalationView> EscalationBoard::of(const Id &subject) const
{
    std::vector<EscalationView> views;
    if (const auto keys = m_keysOf.find(subject); keys != m_keysOf.end()) {
        for (const auto &key : keys->second)
            views.push_back(viewOf(key, *counting(m_byKey.at(key))));
    }
    sortBySteps(views);
    return views;
}

std::optional<EscalationView> EscalationBoard::escalation(const Id &id) const
{
    const auto told = m_told.find(id);
    if (told == m_told.end())
        return std::nullopt;
    const auto &key = told->second.value.key;
    return viewOf(key, *counting(m_byKey.at(key)));
}

std::vector<EscalationView> EscalationBoard::untaken() const
{
    std::vector<EscalationView> views;
    for (const auto &[key, same] : m_byKey) {
        if (auto view = viewOf(key, *counting(same)); !view.taken)
            views.push_back(std::move(view));
    }
    sortBySteps(views);
    return views;
}

} // namespace redoubt::duty
