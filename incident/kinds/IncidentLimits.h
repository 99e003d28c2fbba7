// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/ShownName.h"

#include <cstdint>

/// How much an incident's records take: the one place for validators and forms. Texts are counted in characters.
namespace redoubt::incident::incidentBounds {

inline constexpr int RegisterName = 60;
inline constexpr int IncidentTitle = 120;
inline constexpr int IncidentNumber = 24;
inline constexpr int PackId = 64;
inline constexpr int Narrative = 2000;
inline constexpr int SystemName = 80;
inline constexpr int SystemText = 200;
inline constexpr int Systems = 50;
inline constexpr int Parties = 8;
inline constexpr int Regimes = 8;
inline constexpr int Contacts = 30;
inline constexpr int Origins = 50;
inline constexpr int ContactText = 60;
inline constexpr int PersonName = text::MaxName;
inline constexpr int Source = 120;
inline constexpr int Reason = 500;
inline constexpr int LineText = 2000;
inline constexpr int Evidence = 500;
inline constexpr int ChannelName = 60;
inline constexpr int Finding = 200;
inline constexpr int ReportTitle = 200;
inline constexpr int Recipients = 20;
inline constexpr int Recipient = 100;
inline constexpr int SectionId = 64;
inline constexpr int SectionText = 8000;
inline constexpr int IssuedText = 20'000; ///< of a part with its fields filled in
inline constexpr int Sections = 40;
inline constexpr int FieldName = 200;
inline constexpr int FieldText = 10'000;
inline constexpr int Fields = 200;
inline constexpr int SeriesName = 40;
inline constexpr int SeriesCode = 24; ///< 机关代字
inline constexpr int DocumentNumberText = SeriesCode + 16;
inline constexpr int LeaseCount = 20; ///< numbers that are given at once
inline constexpr int MostNumber = 99'999;
inline constexpr int Tables = 8; ///< of an issued report
inline constexpr int TableColumns = 12;
inline constexpr int TableRows = 201;
inline constexpr int Corrected = 20;
inline constexpr int FilesOfEntry = 20;
inline constexpr std::int64_t EarliestMs = 0;               ///< 1970
inline constexpr std::int64_t LatestMs = 4'102'444'800'000; ///< 2100-01-01T00:00Z
inline constexpr std::int64_t OffsetMinutes = 14 * 60;      ///< either way
inline constexpr double Amount = 1e15;

} // namespace redoubt::incident::incidentBounds
