// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace redoubt::cli {

/// Hands the bytes of @p path ("-": standard input) to @p take, piece by piece, until it fails. A name that ends in
/// .xz is unpacked on the way. Fails with NotFound (cannot be opened), StorageFailed (cannot be read), Malformed (not
/// xz, or cut off), TooLarge (more than @p mostBytes once unpacked), or as @p take does.
[[nodiscard]] Result<void> readInput(const std::string &path, std::uint64_t mostBytes, const std::function<Result<void>(std::string_view)> &take);
/// The same for what programs write a line at a time, in UTF-8: a mark in front, which editors add, is left out. Fails with Malformed too,
/// where a mark says that it is UTF-16 or UTF-32: such a file was saved anew.
[[nodiscard]] Result<void> readTextInput(const std::string &path, std::uint64_t mostBytes, const std::function<Result<void>(std::string_view)> &take);
/// As readInput, gathered.
[[nodiscard]] Result<std::string> readWholeInput(const std::string &path, std::uint64_t mostBytes);

/// As readWholeInput, of a file that a person made: the text by app::typedText, with a remark where its encoding had to be found.
[[nodiscard]] Result<std::string> readTypedInput(const std::string &path, std::uint64_t mostBytes);

/// Whether @p error of readInput is about the file itself and not about what it says.
[[nodiscard]] bool isFileError(const Error &error);

} // namespace redoubt::cli
