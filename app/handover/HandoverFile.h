// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Described.h"
#include "duty/board/OfficeBoard.h"
#include "feed/SignedWord.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A handover as a file that anyone can check without the server: a zip archive, not compressed, of the sheet as PDF and of handover.jsonl, JSON
/// Lines (docs/manual/handover.md): a header, a line for each record, a seal.
namespace redoubt::handover {

inline constexpr const char *Format = "redoubt-handover";
inline constexpr int Version = 1;
inline constexpr const char *LinesName = "handover.jsonl";
inline constexpr const char *PaperName = "handover.pdf";
/// A handover of 500 matters, each as long as it may be.
inline constexpr std::size_t MaxLineBytes = 8 * 1024 * 1024;
inline constexpr std::size_t MaxLines = 2'000;
inline constexpr std::size_t MaxFileBytes = 64 * 1024 * 1024;

/// First line.
struct Header
{
    std::string format = Format;
    int v = Version;
    Id server;
    std::string serverName;
    Bytes serverKey; ///< Ed25519, 32 bytes: signs certificates
    std::string suite;
    Id office; ///< stream
    std::string officeName;
    std::string zone;   ///< of its clocks, by its IANA name
    std::string number; ///< JJ-20260416-C21E
    Instant exportedAt;
    std::string exportedBy; ///< shown name
    std::string paper;      ///< digest of handover.pdf
    UnknownMembers unknown;
    bool operator==(const Header &) const = default;
};
BOOST_DESCRIBE_STRUCT(Header, (),
                      (format, v, server, serverName, serverKey, suite, office, officeName, zone, number, exportedAt, exportedBy, paper, unknown))

/// A record as its office's stream has it. Kinds: duty.handover, duty.handover_signature, duty.handover_consent, duty.handover_correction,
/// duty.read_back, duty.shift, duty.check.
struct RecordLine
{
    std::string kind;
    Id id;
    json::object fields;
    std::map<std::string, std::string>
        leaves; ///< by path ("sheet.matters[0].answer") the first 16 digits of the value's digest: which one was altered
    UnknownMembers unknown;
    bool operator==(const RecordLine &) const = default;
};
BOOST_DESCRIBE_STRUCT(RecordLine, (), (kind, id, fields, leaves, unknown))

/// Last line: who exported it, under the digest of all bytes before this line. With what names a line, and a member of the header, that were altered.
struct Seal
{
    std::string digest;
    std::vector<std::string> lines;            ///< the first 16 digits of each line's digest
    std::map<std::string, std::string> leaves; ///< of the header, as in a RecordLine
    std::optional<feed::SignedWord> word;      ///< by the exporting account's key on that console
    UnknownMembers unknown;
    bool operator==(const Seal &) const = default;
};
BOOST_DESCRIBE_STRUCT(Seal, (), (digest, lines, leaves, word, unknown))

/// What goes into a file.
struct Contents
{
    Header header; ///< paper is set by writeFile
    duty::BoardRecord<duty::Shift> shift;
    duty::HandoverView view;
    std::vector<duty::CheckView> checks; ///< of that shift: what the sheet's rows rest on
    std::string paper;                   ///< bytes of the PDF
};

/// Signs a seal; none: nobody can here.
using SealSign = std::function<std::optional<feed::SignedWord>(const feed::SignedMatter &)>;

/// What the word in a seal is given for.
[[nodiscard]] feed::SignedMatter sealedMatter(const Header &header, const Id &handover, const std::string &digest);
/// The first 16 digits of the digest of @p text: names what was altered, and proves nothing.
[[nodiscard]] std::string shortDigestOf(std::string_view text);
/// Digests of the leaves of @p fields by their paths.
[[nodiscard]] std::map<std::string, std::string> leavesOf(const json::object &fields);

/// The bytes of the archive. Fails with TooLarge, or Internal.
[[nodiscard]] Result<std::string> writeFile(const Contents &contents, const SealSign &sign);

} // namespace redoubt::handover
