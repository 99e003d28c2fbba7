// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledger/LedgerAudit.h"
#include "core/Random.h"
#include "exercise/scoring/Standings.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace redoubt;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

/// Whatever the file holds: it is read to its end, the findings are bounded and in order, nobody without the server's key makes a
/// genuine ledger, and what was folded gives standings.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    ledger::Auditor auditor;
    std::string_view rest(reinterpret_cast<const char *>(data), size);
    while (!rest.empty()) {
        const auto line = rest.substr(0, rest.find('\n'));
        auditor.take(line);
        rest.remove_prefix(line.size() == rest.size() ? rest.size() : line.size() + 1);
    }
    static const VerifyKey unknownKey = [] {
        SeededRandom random(20'261'122);
        return SigningKey::generate(random).verifyKey();
    }();
    const auto report = auditor.finish(unknownKey);
    require(!report.isGenuine());
    require(report.findings.size() <= ledger::Report::MaxFindings);
    // No key that signs here is certified by one that nobody has.
    require(!report.proof || (report.proof->entries == 0 && report.proof->batches == 0));
    for (std::size_t i = 1; i < report.findings.size(); ++i)
        require(report.findings[i - 1].seq <= report.findings[i].seq);
    for (const auto side : {exercise::TeamSide::Red, exercise::TeamSide::Blue}) {
        exercise::StandingsQuery query;
        query.teams = auditor.board().scoringTeams(side);
        require(exercise::standings(auditor.board().ledger(), query).size() == query.teams.size());
    }
    return 0;
}
