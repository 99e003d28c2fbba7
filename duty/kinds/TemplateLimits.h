// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// How much templates and procedures take: the one place for validators, forms and packs. Texts are counted in Unicode characters.
namespace redoubt::duty::bounds {

inline constexpr int TemplateName = 60;
inline constexpr int TemplateSource = 300;
inline constexpr int TemplateChanges = 500;
inline constexpr int TemplateUnit = 200; ///< name of the unit that published it
inline constexpr int PhrasesOfTemplate = 100;
inline constexpr int PhraseText = 300;
inline constexpr int StepsOfProcedure = 60;
inline constexpr int ProcedureStepKey = 60;
inline constexpr int StepText = 300;
inline constexpr int StepWho = 60;
inline constexpr std::int64_t StepMinutes = 30 * 24 * 60; ///< a month
inline constexpr int StepNote = 500;
inline constexpr int ProcedureSigns = 20;
inline constexpr int ProcedureSign = 20;
inline constexpr int TemplatesOfPack = 100;
inline constexpr std::size_t PackBytes = 512 * 1024; ///< of a file: what is in it is published as one group, which a push must hold

} // namespace redoubt::duty::bounds
