// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/exchange/ExchangeFile.h"
#include "incident/indicators/LossLedger.h"
#include "incident/kinds/Incident.h"

#include <string>
#include <vector>

/// An incident of another register, begun in this one from its file.
namespace redoubt::incident {

/// Where it comes to, and what only this unit knows.
struct ImportPlace
{
    Id stream;          ///< the register
    std::string number; ///< in it
    std::vector<std::string> parties;
    std::vector<RulesHeld> regimes; ///< the own ones: whom the other had to tell says nothing of whom this one has to
    std::string by;                 ///< shown name of who takes it over
    Instant at;
};

/// The add of a record. The same file and register give the same ids, whatever version of the document it is.
struct ImportedRecord
{
    std::string kind;
    Id id;
    json::object fields;
    bool operator==(const ImportedRecord &) const = default;
};

struct ImportPlan
{
    Id incident;
    std::vector<ImportedRecord> records; ///< in the order in which they can be minted: what is named stands before
    LossLedger ledger;                   ///< what became of every record and of every part that was not taken as it is
};

/// What begins the incident of @p file here. It says where it came from: its origin names register and incident there, each entry its source. Times,
/// impacts, judgements and lines are kept as entries; what was sent, issued or overruled there was done by others and becomes a line that says so;
/// drafts of reports, files and origins stay behind, with the reason in the ledger. Checks no signature: auditExchange() does; nor the
/// bounds of kinds, which whoever mints them does as for any record.
/// Fails with InvalidArgument (evidence only; no number or name), or Malformed (no incident in it).
[[nodiscard]] Result<ImportPlan> importExchange(const ExchangeFile &file, const ImportPlace &place);

/// The id that @p record of register @p from at @p server has when it is taken over into @p into.
[[nodiscard]] Id importedId(const Id &into, const Id &server, const Id &from, const Id &record);

} // namespace redoubt::incident
