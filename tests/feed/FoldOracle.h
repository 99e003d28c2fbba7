// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/Fold.h"

#include <QJsonValue>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace redoubt::feed {

/// One change as the fold gets to see it: confirmed with its envelope, or pending.
struct Arrival
{
    Line line;
    Author author;
    std::optional<Envelope> envelope;
    Instant writtenAt;

    [[nodiscard]] std::int64_t seq() const { return envelope ? envelope->seq : 0; }
};

/// The rule of DESIGN §3 read literally, with nothing kept between two questions and Qt's JSON for comparing values:
/// a head survives if and only if no later change in that field had seen it.
class FoldOracle
{
public:
    struct Head
    {
        QJsonValue value;
        Author author;
        std::int64_t pos = 0;
        std::int64_t seq = 0;
        Hlc hlc;
    };

    /// @p arrivals: every change of one record, confirmed ones in seq order and then the pending ones.
    explicit FoldOracle(std::vector<Arrival> arrivals) : m_arrivals(std::move(arrivals)) { }

    [[nodiscard]] std::set<std::string> fields() const;
    [[nodiscard]] std::vector<Head> heads(const std::string &field) const;
    [[nodiscard]] bool hasConflict(const std::string &field) const;
    [[nodiscard]] QJsonValue latest(const std::string &field) const;
    [[nodiscard]] QJsonValue oldest(const std::string &field) const;
    [[nodiscard]] std::set<std::string> flags() const;
    [[nodiscard]] std::int64_t lastSeq() const;

    /// Empty when @p record is what the rule asks for; otherwise what differs.
    [[nodiscard]] std::string differenceFrom(const RecordState &record) const;

private:
    std::vector<Arrival> m_arrivals;
};

/// @p value as Qt reads it: 1 and 1.0 are one number, members have no order.
[[nodiscard]] QJsonValue asQt(const json::value &value);

} // namespace redoubt::feed
