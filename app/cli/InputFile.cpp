// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/InputFile.h"

#include "app/cli/Complaint.h"
#include "app/cli/XzDecoder.h"
#include "app/commandline/TypedFile.h"
#include "core/text/DecodedText.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <system_error>

namespace redoubt::cli {

namespace {

struct Close
{
    void operator()(std::FILE *file) const
    {
        if (file != stdin)
            std::fclose(file);
    }
};
using File = std::unique_ptr<std::FILE, Close>;

std::string reason(int error) { return std::generic_category().message(error); }

Result<void> readPieces(std::FILE *file, const std::function<Result<void>(std::string_view)> &take)
{
    std::array<char, 64 * 1024> piece;
    while (true) {
        errno = 0;
        const std::size_t count = std::fread(piece.data(), 1, piece.size(), file);
        if (count > 0)
            REDOUBT_TRY(take({piece.data(), count}));
        if (std::ferror(file))
            return fail(ErrorCode::StorageFailed, reason(errno));
        if (count < piece.size())
            return {};
    }
}

} // namespace

Result<void> readInput(const std::string &path, std::uint64_t mostBytes, const std::function<Result<void>(std::string_view)> &take)
{
    const File file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
    if (!file)
        return fail(ErrorCode::NotFound, reason(errno));
    std::uint64_t bytes = 0;
    const auto bounded = [&](std::string_view piece) -> Result<void> {
        bytes += piece.size();
        if (bytes > mostBytes)
            return fail(ErrorCode::TooLarge, "it has more than " + std::to_string(mostBytes >> 20) + " MiB");
        return take(piece);
    };
    if (!path.ends_with(".xz"))
        return readPieces(file.get(), bounded);
    XzDecoder decoder(bounded);
    REDOUBT_TRY(readPieces(file.get(), [&](std::string_view piece) { return decoder.feed(piece); }));
    return decoder.finish();
}

Result<void> readTextInput(const std::string &path, std::uint64_t mostBytes, const std::function<Result<void>(std::string_view)> &take)
{
    constexpr std::size_t LongestMark = 3;
    std::string front; // until a mark would be whole
    bool isPast = false;
    const auto pass = [&](std::string_view piece) -> Result<void> {
        isPast = true;
        if (piece.starts_with("\xff\xfe") || piece.starts_with("\xfe\xff"))
            return fail(ErrorCode::Malformed, "by its mark it is UTF-16 or UTF-32: it must be the file as it was written, in UTF-8");
        piece.remove_prefix(text::markLength(piece));
        return piece.empty() ? Result<void>() : take(piece);
    };
    REDOUBT_TRY(readInput(path, mostBytes, [&](std::string_view piece) -> Result<void> {
        if (isPast)
            return take(piece);
        front += piece;
        return front.size() < LongestMark ? Result<void>() : pass(front);
    }));
    return isPast || front.empty() ? Result<void>() : pass(front);
}

Result<std::string> readWholeInput(const std::string &path, std::uint64_t mostBytes)
{
    std::string whole;
    REDOUBT_TRY(readInput(path, mostBytes, [&](std::string_view piece) -> Result<void> {
        whole += piece;
        return {};
    }));
    return whole;
}

Result<std::string> readTypedInput(const std::string &path, std::uint64_t mostBytes)
{
    REDOUBT_ASSIGN(const auto bytes, readWholeInput(path, mostBytes));
    return app::typedText(bytes, path, [](const std::string &sentence) { remark(sentence); });
}

bool isFileError(const Error &error) { return error.code == ErrorCode::StorageFailed || error.code == ErrorCode::NotFound; }

} // namespace redoubt::cli
