// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/exchange/ExchangedRecords.h"

#include <optional>
#include <string>
#include <vector>

/// Dated evidence of an incident (ExchangeSort::Evidence): what protection its systems had, which plan was followed, what was reported when, and what
/// proves that it left. The same container as a whole incident.
namespace redoubt::incident {

/// A plan or procedure that was there, by its bytes.
struct PlanReference
{
    static constexpr const char *Kind = "evidence.plan";
    std::string name; ///< 网络安全事件应急预案
    std::string version;
    std::string digest; ///< "sha256:…"
    Instant since;      ///< from when it held
    bool operator==(const PlanReference &) const = default;
};
BOOST_DESCRIBE_STRUCT(PlanReference, (), (name, version, digest, since))

/// What the register says of a system's protection.
struct ProtectionEvidence
{
    static constexpr const char *Kind = "evidence.protection";
    std::string system;
    std::optional<std::int64_t> protectionLevel; ///< 等级保护, 1 to 5
    std::optional<bool> critical;
    Instant notBefore; ///< when the incident was entered: it was said then, or later
    bool operator==(const ProtectionEvidence &) const = default;
};
BOOST_DESCRIBE_STRUCT(ProtectionEvidence, (), (system, protectionLevel, critical, notBefore))

/// The rules that the incident was held against.
struct RulesEvidence
{
    static constexpr const char *Kind = "evidence.rules";
    RulesHeld guide;
    std::vector<RulesHeld> regimes;
    Instant begunAt;
    bool operator==(const RulesEvidence &) const = default;
};
BOOST_DESCRIBE_STRUCT(RulesEvidence, (), (guide, regimes, begunAt))

/// Protection, rules, @p plans, the incident's times, every sending and every report as issued: as records for an ExchangeOrder.
[[nodiscard]] std::vector<ExchangedRecord> evidenceOfIncident(const IncidentView &view, const std::vector<IncidentReportView> &reports,
                                                              const std::vector<PlanReference> &plans);

} // namespace redoubt::incident
