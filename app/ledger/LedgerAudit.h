// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledger/AuthorAudit.h"
#include "app/ledger/Finding.h"
#include "app/ledger/LedgerFile.h"
#include "core/crypto/Signing.h"
#include "exercise/board/ExerciseBoard.h"
#include "feed/KindRegistry.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace redoubt::ledger {

struct Report
{
    std::optional<Header> header;
    std::optional<feed::WireCheckpoint> checkpoint;
    std::int64_t entries = 0;
    std::int64_t withheld = 0; ///< entries that are there as their digest only
    std::int64_t authors = 0;  ///< chains that wrote into the stream
    /// What the authors' own signatures prove; none for a file of version 1, which has none of them.
    std::optional<AuthorProof> proof;
    /// What the exporting account's directory called the authors, which nothing proves: see authorName().
    std::map<Id, std::string> names;
    std::vector<Finding> findings; ///< at most MaxFindings, by seq
    std::int64_t moreFindings = 0;
    static constexpr std::size_t MaxFindings = 100;
    [[nodiscard]] bool isGenuine() const { return findings.empty(); }
};

/// Checks a ledger line by line, without a server: the stream's chain from its first entry to the signed checkpoint, and each
/// author's own chain with its batch signatures and certificates.
///
/// Each entry carries the head after it, so what was changed by hand is named even where several entries were. Who recomputes
/// all heads as well cannot sign a checkpoint: then the history as a whole is refused. Who holds the server's key can; the authors'
/// signatures then name what they did not write. Memory grows with the entries.
class Auditor
{
public:
    Auditor();
    ~Auditor();
    Auditor(const Auditor &) = delete;
    Auditor &operator=(const Auditor &) = delete;

    /// One line of the file without its line feed.
    void take(std::string_view line);
    /// @p key: the server's, from elsewhere than the file. Without it the file's own is believed, which proves only that the file
    /// is one piece.
    [[nodiscard]] Report finish(const std::optional<VerifyKey> &key);
    /// What the entries of an exercise come to, faults or none. Its id is the stream's.
    [[nodiscard]] const exercise::ExerciseBoard &board() const;

private:
    struct Entry;
    struct State;
    void takeRow(std::string_view line, std::int64_t fileLine);
    void fold(const Row &row, const feed::Line &line);
    void checkOrder();
    void checkLinks();
    void checkSeal(const std::optional<VerifyKey> &key);
    void checkAuthors(const std::optional<VerifyKey> &key);
    void find(Finding finding);

    std::unique_ptr<State> m_state;
};

} // namespace redoubt::ledger
