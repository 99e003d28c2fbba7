// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/exchange/ExchangeFile.h"
#include "incident/exchange/RemovedTexts.h"

#include <string>
#include <string_view>
#include <vector>

/// An exchange file with fields left out for one recipient.
namespace redoubt::incident {

/// A place with all below it: "incident.incident/0198…/fields/contacts/0".
struct RemovalPlace
{
    std::string place;
    std::string why;                ///< may be empty
    bool mayStandElsewhere = false; ///< only the place goes: what it says may be said by others (a report that quotes facts which stay)
};

struct RedactionWish
{
    std::string recipient;
    std::string by; ///< shown name of who signs
    Instant at;
    std::vector<FieldClass> classes;
    std::string why; ///< of the classes; may be empty
    std::vector<RemovalPlace> places;
    bool wherever = false; ///< what shows a removed text goes as well, as a whole field, instead of the removal's being refused
};

struct Redaction
{
    std::string bytes;                ///< of the new file; empty: refused
    std::vector<std::string> removed; ///< places that were left out now, by place
    std::vector<FoundText> found;     ///< what was removed and still stands there; the place that shows it has to go as well. Then it is refused
    std::vector<std::string> named;   ///< removed places whose text the head of the file says anyway (who made it, for whom, who signed)
    std::vector<RemovedText> texts;   ///< what was searched for: papers that are made of what is left must not have it either (app/exchange)
    [[nodiscard]] bool isRefused() const { return !found.empty(); }
};

/// @p file, whose bytes are @p source, rebuilt without what @p wish removes, signed for its recipient, and searched for what was removed. What was
/// removed before stays removed; its texts are not known and cannot be searched for.
///
/// Not looked for: numbers, times, ids and words of the format ("phone", "initial"); signatures; who wrote an entry, unless names are removed; what
/// is removed as Working, which hides how it came about and not what is known. A text too short to be looked for within others (isSearchable()) is
/// compared with whole texts of shown fields. Fails with InvalidArgument (no recipient or name; a reason too long; Chosen as a class), NotFound (a
/// place that is not shown; nothing at all to remove of what was asked), or Forbidden (nobody signs here).
[[nodiscard]] Result<Redaction> redactExchange(const ExchangeFile &file, std::string_view source, const RedactionWish &wish,
                                               const ExchangeSign &sign);

} // namespace redoubt::incident
