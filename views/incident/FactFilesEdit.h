// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/Choices.h"

#include <QWidget>

#include <optional>
#include <vector>

class QVBoxLayout;

namespace redoubt::views {

class Button;
class DropZone;
class ElidedLabel;
class Label;

/// The files of a line or a sending: dropped or chosen, listed with name and size, taken out again. Opens none of them. What cannot be attached is
/// listed too, with the reason, and keeps the form from being sent until it is taken out.
class FactFilesEdit : public QWidget
{
    Q_OBJECT
public:
    /// @p kept: files of what is corrected, sealed here or elsewhere already.
    explicit FactFilesEdit(const std::vector<feed::AttachedFile> &kept = {}, QWidget *parent = nullptr);

    /// One that is listed already is not listed twice.
    void addFiles(const QStringList &paths);
    /// In the order in which they are listed.
    [[nodiscard]] std::vector<FileInput> inputs() const;
    /// Why the form cannot be sent; empty: it can.
    [[nodiscard]] QString lack() const;
    /// The most bytes that one file may have; unknown before.
    void setMostBytes(qint64 most);

    /// While files are taken in none is added or taken out.
    void setTakingIn(bool takingIn);
    /// Of the file of that number among those that are not kept: bytes sealed, bytes in all.
    void setProgress(int file, qint64 done, qint64 total);

Q_SIGNALS:
    /// By the person, or what may be attached is another.
    void edited();

private:
    struct Line
    {
        FileInput input;
        QWidget *box;
        Label *size;
        ElidedLabel *refusal;
        Button *away;
    };
    void addLine(const FileInput &input);
    /// Why the file cannot be attached, in a few words; empty: it can.
    [[nodiscard]] QString refusalOf(const FileInput &input) const;
    void showRefusals();

    DropZone *m_zone;
    QVBoxLayout *m_column;
    std::vector<Line> m_lines;
    std::optional<qint64> m_most;
};

} // namespace redoubt::views
