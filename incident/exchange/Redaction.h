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
    std::string why; ///< may be empty
};

struct RedactionWish
{
    std::string recipient;
    std::string by; ///< shown name of who signs
    Instant at;
    std::vector<FieldClass> classes;
    std::string why; ///< of the classes; may be empty
    std::vector<RemovalPlace> places;
};

struct Redaction
{
    std::string bytes;                ///< of the new file; empty: refused
    std::vector<std::string> removed; ///< places that were left out now
    std::vector<FoundText> found;     ///< what was removed and still stands there; the place that shows it has to go as well. Then it is refused
    [[nodiscard]] bool isRefused() const { return !found.empty(); }
};

/// @p file, whose bytes are @p source, rebuilt without what @p wish removes, signed for its recipient, and searched for what was removed. What was
/// removed before stays removed; its texts are not known and cannot be searched for. Not looked for: numbers, times, ids and words of the format
/// ("phone", "initial"), and who wrote an entry unless names are removed: they stand everywhere and say nothing by themselves.
/// Fails with InvalidArgument (no recipient or name, Chosen as a class), NotFound (a place that is not shown; a class of which nothing is),
/// or Forbidden (nobody signs here).
[[nodiscard]] Result<Redaction> redactExchange(const ExchangeFile &file, std::string_view source, const RedactionWish &wish,
                                               const ExchangeSign &sign);

/// The texts of shown fields that a removal of @p places (whole ones) has to make absent: of papers made anew from what is left, too.
[[nodiscard]] std::vector<RemovedText> textsAt(const ExchangeFile &file, const std::vector<std::string> &places, bool withNames);

} // namespace redoubt::incident
