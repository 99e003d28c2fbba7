// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Json.h"
#include "documents/template/OfficeTemplate.h"

namespace redoubt::cli {

/// {"format", "placeholders": [{"name", "sort", "part", "file", "paragraph", "inTable", …}], "problems": [{"problem", "name", "meant", …}]}.
[[nodiscard]] json::object xrayJson(const documents::TemplateXray &xray);
/// "word/header1.xml, paragraph 3: nobody knows the name 事件.等级; 事件.级别 is likest to it".
[[nodiscard]] std::string problemSentence(const documents::TemplateProblem &problem);

/// {"事件.名称": "…", "时间线": [{"时刻": "…"}], "勒索": true}: texts and numbers are fields, lists of objects are lists, true holds, false and null
/// are nothing. Fails with Malformed; the detail names the member.
[[nodiscard]] Result<documents::TemplateData> templateDataOf(const json::value &value);

} // namespace redoubt::cli
