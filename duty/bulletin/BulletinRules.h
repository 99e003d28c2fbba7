// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "duty/kinds/Bulletin.h"

#include <string>
#include <string_view>
#include <vector>

/// What makes a bulletin whole: the server's validators and the console rest on it alike.
namespace redoubt::duty {

/// "sha256:…" of the canonical JSON: what who checks signs, and what the issuer signs.
[[nodiscard]] std::string digestOfBody(const BulletinBody &body);
[[nodiscard]] std::string digestOfPaper(const BulletinPaper &paper);

/// What the word of a check is given for. @p broadcast: in which the bulletin is to be issued.
[[nodiscard]] feed::SignedMatter checkedMatter(const Id &broadcast, const Id &draft, const std::string &bodyDigest, Instant at);
/// What the issuer's word is given for.
[[nodiscard]] feed::SignedMatter issuedMatter(const Id &broadcast, const BulletinPaper &paper, const std::string &digest);

/// The digest is the paper's, and the words are given for what stands in it: by who issued it and, where somebody checked it, by them. Whose keys
/// they are is not said here (StreamFamily::certifies). Fails with BadDigest or BadSignature.
[[nodiscard]] Result<void> verifyBulletin(const Id &broadcast, const Bulletin &bulletin);

/// @p body holds what a body may: texts within bounds, a unit at most once, one unit at least, feedback not due before the acknowledgement.
/// Fails with InvalidArgument or Malformed; the detail names the field.
[[nodiscard]] Result<void> checkBody(const BulletinBody &body);

/// Year and a running number of three digits or more: "2026-097". Fails with InvalidArgument.
[[nodiscard]] Result<void> checkBulletinNumber(std::string_view number);
/// The number that follows the highest of @p year among @p numbers: what was withdrawn keeps its own. The first of a year is "2026-001".
[[nodiscard]] std::string nextBulletinNumber(int year, const std::vector<std::string> &numbers);

} // namespace redoubt::duty
