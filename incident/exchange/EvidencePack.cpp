// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/exchange/EvidencePack.h"

#include "core/crypto/NamedId.h"

namespace redoubt::incident {

namespace {
/// A record of the pack's own: the same evidence has the same id in every pack of the incident.
template <class T>
ExchangedRecord evidenceRecord(const Id &incident, const std::string &name, const T &value)
{
    return {T::Kind, namedId(incident, std::string(T::Kind) + '/' + name), toJsonObject(value), {}};
}
} // namespace

std::vector<ExchangedRecord> evidenceOfIncident(const IncidentView &view, const std::vector<IncidentReportView> &reports,
                                                const std::vector<PlanReference> &plans)
{
    const auto &incident = view.incident;
    const auto notBefore = incident.seq > 0 ? incident.addedAt : incident.value.begunAt;
    std::vector<ExchangedRecord> records{
        evidenceRecord(incident.id, {}, RulesEvidence{incident.value.guide, incident.value.regimes, incident.value.begunAt})};
    for (std::size_t i = 0; i < incident.value.systems.size(); ++i) {
        const auto &system = incident.value.systems[i];
        records.push_back(
            evidenceRecord(incident.id, std::to_string(i), ProtectionEvidence{system.name, system.protectionLevel, system.critical, notBefore}));
    }
    for (std::size_t i = 0; i < plans.size(); ++i)
        records.push_back(evidenceRecord(incident.id, std::to_string(i), plans[i]));
    for (const auto &[sort, history] : view.moments) {
        for (const auto &entry : history.entries)
            records.push_back(exchangedRecord(entry));
    }
    for (const auto &history : view.sendings) {
        for (const auto &entry : history.entries)
            records.push_back(exchangedRecord(entry));
    }
    for (const auto &report : reports) {
        for (const auto &issued : report.issued)
            records.push_back(exchangedRecord(issued));
    }
    return records;
}

} // namespace redoubt::incident
