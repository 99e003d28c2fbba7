// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Normalise.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/unistr.h>

#include <cstdlib>

namespace redoubt::text {

namespace {
std::string normalised(const icu::Normalizer2 *normaliser, std::string_view text, UErrorCode status)
{
    // Through UTF-16, which makes U+FFFD of what is not UTF-8; texts here are short.
    const auto wide = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    const auto made = U_SUCCESS(status) ? normaliser->normalize(wide, status) : icu::UnicodeString();
    if (U_FAILURE(status))
        std::abort(); // ICU without its data, or no memory
    std::string result;
    made.toUTF8String(result);
    return result;
}
} // namespace

std::string nfkc(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto *normaliser = icu::Normalizer2::getNFKCInstance(status);
    return normalised(normaliser, text, status);
}

std::string nfkcCaseFolded(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto *normaliser = icu::Normalizer2::getNFKCCasefoldInstance(status);
    return normalised(normaliser, text, status);
}

} // namespace redoubt::text
