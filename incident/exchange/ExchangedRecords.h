// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Random.h"
#include "incident/board/IncidentBoard.h"
#include "incident/board/IncidentReportBoard.h"
#include "incident/exchange/ExchangeFile.h"

#include <cstdint>
#include <string>
#include <vector>

/// What goes into an exchange file: records, taken apart into fields.
namespace redoubt::incident {

/// A record with when the server took it.
struct ExchangedRecord
{
    std::string kind;
    Id id;
    json::object fields;
    json::object kept; ///< {"author":id,"console":id,"seq":n,"at":ms,"flags":[…]}; without seq and at: not taken by the server yet
    bool operator==(const ExchangedRecord &) const = default;
};

template <class T>
[[nodiscard]] ExchangedRecord exchangedRecord(const BoardRecord<T> &record)
{
    ExchangedRecord made{T::Kind, record.id, toJsonObject(record.value), {}};
    made.kept = {{"author", record.author.toString()}, {"console", record.installation.toString()}, {"flags", toJson(record.flags)}};
    if (record.seq > 0) {
        made.kept["seq"] = record.seq;
        made.kept["at"] = record.addedAt.ms;
    }
    return made;
}

/// Everything of an incident: itself, every entry with those that were corrected, its reports with parts, steps, what was settled and what was
/// issued. Records of other kinds (indicators) may be put behind them.
[[nodiscard]] std::vector<ExchangedRecord> recordsOfIncident(const IncidentView &view, const std::vector<IncidentReportView> &reports);

/// What is exported. @c head is without count and root.
struct ExchangeOrder
{
    ExchangeHead head;
    std::vector<ExchangedRecord> records;
};

/// The whole file with @p random's salts, signed. Fails with InvalidArgument (no recipient, no unit's name, a record twice), TooLarge (more fields,
/// or bytes, than a file takes) or Forbidden (nobody signs here). The same order, random and signature give the same bytes.
[[nodiscard]] Result<std::string> exportExchange(const ExchangeOrder &order, Random &random, const ExchangeSign &sign);

/// The records that the shown fields of @p file come to; a member that was removed is missing in it. In the order of their places.
struct ShownRecord
{
    ExchangedRecord record;
    bool isWhole = true; ///< no field can be missing: none was removed between or beside its own
};
[[nodiscard]] std::vector<ShownRecord> recordsOfFile(const ExchangeFile &file);

} // namespace redoubt::incident
