// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/SignInName.h"

#include "core/text/CodePoints.h"
#include "core/text/NameKey.h"

#include <unicode/uspoof.h>

#include <cstdlib>
#include <cstdint>
#include <memory>

namespace redoubt::text {

namespace {
struct CloseRestrictionChecker
{
    void operator()(USpoofChecker *checker) const { uspoof_close(checker); }
};

bool mixesScripts(std::string_view name)
{
    static const std::unique_ptr<USpoofChecker, CloseRestrictionChecker> checker = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<USpoofChecker, CloseRestrictionChecker> opened(uspoof_open(&status));
        uspoof_setChecks(opened.get(), USPOOF_RESTRICTION_LEVEL, &status);
        uspoof_setRestrictionLevel(opened.get(), USPOOF_HIGHLY_RESTRICTIVE);
        if (U_FAILURE(status))
            std::abort(); // ICU without its data
        return opened;
    }();
    UErrorCode status = U_ZERO_ERROR;
    return uspoof_check2UTF8(checker.get(), name.data(), static_cast<std::int32_t>(name.size()), nullptr, &status) != 0 || U_FAILURE(status);
}
} // namespace

std::string foldSignInName(std::string_view typed) { return nameKey(typed); }

Result<void> checkSignInName(std::string_view folded)
{
    std::size_t characters = 0;
    bool fits = true;
    for (std::size_t at = 0; at < folded.size() && fits;) {
        const auto character = codePointAt(folded, at);
        at += character.bytes;
        const bool isSign = character.value == '.' || character.value == '-' || character.value == '_' || character.value == '@';
        fits = isLetterOrDigit(character.value) || (isSign && characters > 0);
        ++characters;
    }
    if (!fits || characters < 2 || characters > 64)
        return fail(ErrorCode::InvalidArgument, "a sign-in name has 2 to 64 letters, digits or . - _ @, and begins with a letter or digit");
    if (mixesScripts(folded))
        return fail(ErrorCode::InvalidArgument, "a sign-in name does not mix scripts whose letters look alike");
    return {};
}

} // namespace redoubt::text
