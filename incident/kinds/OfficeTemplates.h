// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"
#include "feed/kinds/AttachedFile.h"

#include <optional>
#include <string>

namespace redoubt::incident {

/// A docx or odt of the office that reports are put into when they leave (ADR 34). Another file is another version; what was made of an earlier one
/// stays.
struct OfficeTemplate
{
    static constexpr const char *Kind = "incident.office_template";
    std::string name; ///< 市网信办公文
    feed::AttachedFile file;
    std::int64_t version = 1;
    Instant publishedAt;
    std::string publishedBy; ///< shown name
    std::optional<Instant> withdrawnAt;
    std::optional<std::string> withdrawnBy;
    UnknownMembers unknown;
    bool operator==(const OfficeTemplate &) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficeTemplate, (), (name, file, version, publishedAt, publishedBy, withdrawnAt, withdrawnBy, unknown))

/// Declares it; part of declareIncidentKinds().
void declareOfficeTemplateKind(feed::KindRegistry &registry);

} // namespace redoubt::incident
