// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/AttackDefenceGame.h"
#include "exercise/scoring/AttackDefenceScore.h"
#include "exercise/scoring/GameLogReader.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace redoubt;
using namespace redoubt::exercise;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// What was read must be written so that it reads back the same.
void requireRoundTrip(const GameEvent &event)
{
    const std::string line = gameLogLine(event);
    const auto again = parseGameLogLine(std::string_view(line).substr(0, line.size() - 1));
    require(again.has_value() && *again == event && gameLogLine(*again) == line);
}

/// Reads @p log in pieces of @p pieceBytes into @p game; the error's detail, or nothing.
std::string read(std::string_view log, std::size_t pieceBytes, AttackDefenceGame &game)
{
    GameLogReader reader([&](GameEvent &&event, std::size_t line) {
        requireRoundTrip(event);
        return game.add(event, line);
    });
    for (std::size_t at = 0; at < log.size(); at += pieceBytes) {
        if (const auto fed = reader.feed(log.substr(at, pieceBytes)); !fed)
            return fed.error().detail;
    }
    const auto finished = reader.finish();
    return finished ? std::string() : finished.error().detail;
}

} // namespace

/// The first byte says how the rest, a game log, is cut. However it is cut, the outcome is the same, and a log that is
/// taken gives finite scores with ranks in order.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view log(reinterpret_cast<const char *>(data) + 1, size - 1);
    AttackDefenceGame game;
    AttackDefenceGame whole;
    const std::string error = read(log, 1 + data[0] % 64, game);
    require(error == read(log, log.size() + 1, whole));
    if (!error.empty() || !game.finish())
        return 0;

    int last = 0;
    for (const auto &row : rankedByTeam(scoreAttackDefence(game))) {
        require(std::isfinite(row.score.total()) && row.score.attack >= 0 && row.score.defence <= 0 && row.score.sla >= 0);
        require(row.rank >= last);
        last = row.rank;
    }
    return 0;
}
