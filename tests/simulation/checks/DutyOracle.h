// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/OfficeBoard.h"
#include "tests/simulation/checks/Truth.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace redoubt::simulation {

/// From when until when somebody is responsible.
struct StoodTime
{
    Instant from;
    std::optional<Instant> until; ///< none: still
    bool operator==(const StoodTime &) const = default;
};

/// The first minute at or after @p from at which none of @p stood holds; none: every one is held, those to come too.
[[nodiscard]] std::optional<Instant> firstUnheld(const std::vector<StoodTime> &stood, Instant from);

/// One duty office told anew, plainly and slowly, from its lines in the server's order: who stands, who handed what over to whom, what is open.
/// Shares no rule, board or struct with the product: the rules of DESIGN §9 are written down here once more. What may never be broken:
///
/// - since the first shift somebody stands, after every transaction and, by the times that people signed for, at every minute;
/// - a shift ends by a handover that two people signed for what was shown, one of each side, and that the next shift begins with;
/// - what is critical was read back; a sheet that keeps silent of it says so by its mark;
/// - an open matter belongs to a shift that was stood, and to one that is;
/// - what was written at the wrong time is marked, and nothing else is.
class DutyOracle
{
public:
    /// Whether @p key is the one that @p signer has at @p installation.
    using Knows = std::function<bool(const feed::Author &signer, const Bytes &key)>;
    explicit DutyOracle(Id office, Knows knows) : m_office(office), m_knows(std::move(knows)) { }

    /// All that one transaction of the server added.
    [[nodiscard]] Violations take(const std::vector<feed::PulledLine> &lines, std::size_t from);
    [[nodiscard]] std::size_t taken() const { return m_taken; }

    [[nodiscard]] bool hasBegun() const { return m_first.has_value(); }
    [[nodiscard]] std::set<Id> standing() const;
    [[nodiscard]] std::set<Id> openMatters() const;
    /// Of a shift: how many lines of its log.
    [[nodiscard]] const std::map<Id, std::int64_t> &logLines() const { return m_logLines; }
    /// Handovers by which a shift ended.
    [[nodiscard]] std::set<Id> handedOver() const;
    /// Shifts that ended in two ways: two pairs of people signed without seeing each other.
    [[nodiscard]] std::int64_t twiceHandedOver() const;

private:
    struct ShiftEnd
    {
        Instant at;
        Id handover;
        std::optional<Id> group;
    };
    struct PlainShift
    {
        Instant begunAt;
        std::set<Id> people; ///< accounts of those who do not lead
        std::optional<Id> after;
        std::optional<Id> group;
        std::vector<ShiftEnd> ends;
    };
    struct PlainMatter
    {
        Id shift;
        bool critical = false;
        std::string answer;
        bool closed = false;
    };
    struct Asked
    {
        bool critical = false;
        std::string answer;
        std::optional<bool> said; ///< the last word, and whether it was right
    };
    struct Signed
    {
        bool outgoing = false;
        Id signer;
        Instant at;
    };
    struct PlainHandover
    {
        Id shift;
        std::string digest;
        std::set<Id> outgoing;
        std::set<Id> incoming;
        std::map<Id, Asked> matters;
        std::vector<Signed> signatures;
    };

    void takeShift(const feed::PulledLine &line);
    void takeMatter(const feed::PulledLine &line);
    void takeHandover(const feed::PulledLine &line);
    void takeReadBack(const feed::PulledLine &line);
    void takeSignature(const feed::PulledLine &line);
    /// Two people have signed @p handover, one on each side, the incoming one at @p at.
    [[nodiscard]] static bool isPassedBy(const PlainHandover &handover, Instant at);
    [[nodiscard]] bool isPassed(const Id &shift, Instant at) const;
    void checkEnd(const Id &shift, const ShiftEnd &end);
    void checkSuccessor(const Id &shift, const ShiftEnd &end);
    void checkHeld();
    /// The shift that the line is written into is known, and the line is marked just where that is over.
    void checkWrittenInto(const feed::PulledLine &line);
    void checkMark(const feed::PulledLine &line, const char *mark, bool belongs);
    void broken(const feed::PulledLine &line, const std::string &what);

    Id m_office;
    Knows m_knows;
    std::size_t m_taken = 0;
    std::optional<Instant> m_first;
    std::map<Id, PlainShift> m_shifts;
    std::map<Id, PlainMatter> m_matters;
    std::map<Id, PlainHandover> m_handovers;
    std::map<Id, std::int64_t> m_logLines;
    std::vector<std::pair<Id, ShiftEnd>> m_newEnds;
    Violations m_broken;
};

/// What a console shows of an office, at any step: since somebody took over, somebody stands at every minute.
[[nodiscard]] Violations checkSomebodyStands(const duty::OfficeBoard &board);

/// What a console shows that has everything is what @p truth tells.
[[nodiscard]] Violations checkShown(const duty::OfficeBoard &board, const DutyOracle &truth);

} // namespace redoubt::simulation
