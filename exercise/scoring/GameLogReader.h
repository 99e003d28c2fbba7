// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "exercise/scoring/GameLog.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace redoubt::exercise {

/// Reads a game log piece by piece, as the bytes come, in memory of one line.
///
/// Strict where a guess would change a score: an unknown "t", a missing or ill-typed member, a duplicate
/// key, an unknown status, text that is not UTF-8 are errors that name the line ("line 7: …"). Lenient where
/// nothing is lost: unknown members are ignored, since engines add their own; blank lines, a leading byte
/// order mark, CRLF ends and a last line without an end are accepted. What the lines mean together (an
/// unknown team, a capture of a flag that is never placed) is judged by who collects them.
///
/// After an error the reader takes nothing more and repeats that error.
class GameLogReader
{
public:
    /// Bounds on what is read; anything beyond is TooLarge.
    struct Limits
    {
        std::size_t lineBytes = 64 * 1024;
        std::size_t lines = 20'000'000;
        std::size_t idBytes = 128;
        std::size_t nameBytes = 1024;
        std::int64_t tick = 10'000'000;
    };
    /// Takes one event and the number of its line, from 1; its failure stops the reading and is passed on.
    using Sink = std::function<Result<void>(GameEvent &&event, std::size_t line)>;

    explicit GameLogReader(Sink sink) : GameLogReader(std::move(sink), Limits{}) { }
    GameLogReader(Sink sink, Limits limits);

    /// Takes the next bytes, cut anywhere. Fails with Malformed, TooLarge, UnknownKind (an unknown "t"), or
    /// as the sink does.
    [[nodiscard]] Result<void> feed(std::string_view bytes);
    /// Ends the log: takes the last line if it has no end. Same errors as feed().
    [[nodiscard]] Result<void> finish();

    /// Lines begun so far, blank ones included.
    [[nodiscard]] std::size_t lines() const { return m_line; }

private:
    [[nodiscard]] Result<void> take(std::string_view line);
    [[nodiscard]] Result<void> failed(Error error);

    Sink m_sink;
    Limits m_limits;
    std::string m_partial;
    std::size_t m_line = 0;
    std::optional<Error> m_failure;
};

/// Reads one line without its end. The error's detail has no line number.
[[nodiscard]] Result<GameEvent> parseGameLogLine(std::string_view line, const GameLogReader::Limits &limits = {});

} // namespace redoubt::exercise
