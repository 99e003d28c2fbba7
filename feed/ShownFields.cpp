// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/ShownFields.h"

#include "core/text/ShownName.h"

#include <string>

namespace redoubt::feed {

namespace {
std::string shownIn(const json::value &value)
{
    const auto *text = value.if_string();
    return text ? std::string(text->data(), text->size()) : std::string();
}
} // namespace

void boundShown(KindDeclaration &kind, ShownFields fields)
{
    for (const auto *field : fields) {
        boundField(kind, field, [](const json::value &value) { return text::checkShownName(shownIn(value), std::string_view::npos); });
    }
}

void boundShownOrEmpty(KindDeclaration &kind, ShownFields fields)
{
    for (const auto *field : fields) {
        boundField(kind, field, [](const json::value &value) {
            const auto name = shownIn(value);
            return name.empty() ? Result<void>() : text::checkShownName(name, std::string_view::npos);
        });
    }
}

void boundCopied(KindDeclaration &kind, ShownFields fields)
{
    for (const auto *field : fields) {
        boundField(kind, field, [](const json::value &value) {
            const auto name = shownIn(value);
            const auto shown = text::trimmed(name);
            return shown.empty() ? Result<void>() : text::checkShownName(shown, std::string_view::npos);
        });
    }
}

} // namespace redoubt::feed
