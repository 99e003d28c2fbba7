// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/FileChooser.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileIconProvider>
#include <QStyle>

namespace redoubt::views {

namespace {

/// Folders and files in the drawings of the theme's style, whatever icons the desktop has for them. They are drawn at once: the dialog asks for
/// them on a thread of its own, where nothing may be drawn.
class HouseIconProvider : public QFileIconProvider
{
public:
    [[nodiscard]] QIcon icon(IconType type) const override
    {
        switch (type) {
        case Computer:
        case Desktop: return m_computer;
        case Drive:
        case Network: return m_drive;
        case Trashcan:
        case Folder: return m_folder;
        case File: break;
        }
        return m_file;
    }
    [[nodiscard]] QIcon icon(const QFileInfo &file) const override { return file.isRoot() ? m_drive : file.isDir() ? m_folder : m_file; }

private:
    static QIcon drawn(QStyle::StandardPixmap which) { return QApplication::style()->standardIcon(which); }

    QIcon m_computer = drawn(QStyle::SP_ComputerIcon);
    QIcon m_drive = drawn(QStyle::SP_DriveHDIcon);
    QIcon m_folder = drawn(QStyle::SP_DirIcon);
    QIcon m_file = drawn(QStyle::SP_FileIcon);
};

struct IconsOfChooser
{
    HouseIconProvider icons;
};

/// A dialog does not own what gives it its icons: they come before it and go after it.
class FileChooser : private IconsOfChooser, public QFileDialog
{
public:
    FileChooser(QWidget *parent, const QString &title) : QFileDialog(parent, title) { setIconProvider(&icons); }
};

} // namespace

QFileDialog *fileChooser(QWidget *parent, const QString &title)
{
    auto *dialog = new FileChooser(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

} // namespace redoubt::views
