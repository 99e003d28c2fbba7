// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/write/PaperFonts.h"

#include <algorithm>
#include <vector>

namespace redoubt::documents {

namespace {
struct FaceChoice
{
    FontRole role;
    std::vector<const char *> official;
    std::vector<const char *> others; ///< by likeness
    bool isHeavy = false;
};

const std::vector<FaceChoice> &faceChoices()
{
    static const std::vector<FaceChoice> choices{
        {FontRole::FangSong,
         {"FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong", "华文仿宋", "FZFangSong-Z02", "方正仿宋简体"},
         {"FandolFang R", "FandolFang", "Noto Serif CJK SC", "Source Han Serif SC", "Noto Sans CJK SC"}},
        {FontRole::XiaoBiaoSong,
         {"FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "方正小标宋简体", "方正小标宋_GBK"},
         {"FandolSong", "Noto Serif CJK SC", "Source Han Serif SC", "Noto Sans CJK SC"},
         true},
        {FontRole::HeiTi, {"SimHei", "黑体", "STHeiti", "华文黑体"}, {"Noto Sans CJK SC", "Source Han Sans SC", "FandolHei", "WenQuanYi Micro Hei"}},
        {FontRole::KaiTi,
         {"KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "STKaiti", "华文楷体"},
         {"FandolKai", "AR PL UKai CN", "Noto Serif CJK SC", "Source Han Serif SC", "Noto Sans CJK SC"}},
        {FontRole::Mono, {"Noto Sans Mono CJK SC"}, {"Sarasa Mono SC", "WenQuanYi Micro Hei Mono", "DejaVu Sans Mono", "Liberation Mono"}},
    };
    return choices;
}

const char *firstInstalled(const std::vector<const char *> &families, const std::set<std::string> &installed)
{
    const auto found = std::ranges::find_if(families, [&](const char *family) { return installed.contains(family); });
    return found == families.end() ? nullptr : *found;
}
} // namespace

PaperFonts::PaperFonts(const std::set<std::string> &installed)
{
    for (const auto &choice : faceChoices()) {
        if (const auto *family = firstInstalled(choice.official, installed))
            m_faces[choice.role] = {family, true, false};
        else if (const auto *other = firstInstalled(choice.others, installed))
            m_faces[choice.role] = {other, false, choice.isHeavy};
        else
            m_faces[choice.role] = {choice.role == FontRole::Mono ? "monospace" : "sans", false, choice.isHeavy};
    }
}

std::string_view PaperFonts::nameOf(FontRole role)
{
    switch (role) {
    case FontRole::FangSong: return "仿宋";
    case FontRole::XiaoBiaoSong: return "小标宋";
    case FontRole::HeiTi: return "黑体";
    case FontRole::KaiTi: return "楷体";
    case FontRole::Mono: return "等宽";
    }
    return {};
}

} // namespace redoubt::documents
