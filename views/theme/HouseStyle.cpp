// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/HouseStyle.h"

#include "views/theme/Appearance.h"
#include "views/theme/Icons.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"

#include <QGuiApplication>

namespace redoubt::views {

namespace {

/// Ours for Qt's; None where we draw none and Fusion's stays.
Icon houseIcon(QStyle::StandardPixmap which)
{
    switch (which) {
    case QStyle::SP_ArrowBack:
    case QStyle::SP_ArrowLeft:
    case QStyle::SP_FileDialogBack: return Icon::ChevronLeft;
    case QStyle::SP_ArrowForward:
    case QStyle::SP_ArrowRight: return Icon::ChevronRight;
    case QStyle::SP_ArrowUp:
    case QStyle::SP_FileDialogToParent: return Icon::ArrowUp;
    case QStyle::SP_ArrowDown: return Icon::ArrowDown;
    case QStyle::SP_FileDialogNewFolder: return Icon::FolderPlus;
    case QStyle::SP_FileDialogListView: return Icon::List;
    case QStyle::SP_FileDialogDetailedView: return Icon::Table;
    case QStyle::SP_FileDialogInfoView:
    case QStyle::SP_MessageBoxInformation: return Icon::Info;
    case QStyle::SP_FileDialogContentsView: return Icon::Search;
    case QStyle::SP_DirIcon:
    case QStyle::SP_DirOpenIcon:
    case QStyle::SP_DirClosedIcon:
    case QStyle::SP_DirLinkIcon:
    case QStyle::SP_DirLinkOpenIcon:
    case QStyle::SP_DirHomeIcon:
    case QStyle::SP_FileDialogStart: return Icon::Folder;
    case QStyle::SP_FileIcon:
    case QStyle::SP_FileLinkIcon: return Icon::File;
    case QStyle::SP_ComputerIcon:
    case QStyle::SP_DesktopIcon: return Icon::Screen;
    case QStyle::SP_DriveHDIcon:
    case QStyle::SP_DriveFDIcon:
    case QStyle::SP_DriveCDIcon:
    case QStyle::SP_DriveDVDIcon: return Icon::Database;
    case QStyle::SP_DriveNetIcon: return Icon::Network;
    case QStyle::SP_MessageBoxWarning:
    case QStyle::SP_MessageBoxCritical: return Icon::Alert;
    case QStyle::SP_MessageBoxQuestion: return Icon::AlertCircle;
    case QStyle::SP_LineEditClearButton:
    case QStyle::SP_DialogCloseButton:
    case QStyle::SP_DialogCancelButton: return Icon::Close;
    case QStyle::SP_DialogOkButton:
    case QStyle::SP_DialogApplyButton: return Icon::Check;
    case QStyle::SP_BrowserReload: return Icon::Sync;
    default: return Icon::None;
    }
}

constexpr int inLine = 16;
constexpr int inBox = 32;

bool isLarge(QStyle::StandardPixmap which)
{
    return which == QStyle::SP_MessageBoxInformation || which == QStyle::SP_MessageBoxWarning || which == QStyle::SP_MessageBoxCritical
        || which == QStyle::SP_MessageBoxQuestion;
}

} // namespace

HouseStyle::HouseStyle() : QProxyStyle(QStringLiteral("Fusion")) { }

QIcon HouseStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    const Icon icon = houseIcon(which);
    return icon == Icon::None ? QProxyStyle::standardIcon(which, option, widget)
                              : themedIcon(icon, scaled(isLarge(which) ? inBox : inLine), tokens().text2);
}

QPixmap HouseStyle::standardPixmap(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    const Icon icon = houseIcon(which);
    return icon == Icon::None ? QProxyStyle::standardPixmap(which, option, widget)
                              : iconPixmap(icon, tokens().text2, scaled(isLarge(which) ? inBox : inLine), qGuiApp->devicePixelRatio());
}

} // namespace redoubt::views
