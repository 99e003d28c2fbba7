// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace redoubt::views {

class Button;
class Label;
class Meter;

/// Long work in sight: what, how far, and a way to stop it. The grey lines stand where the content will.
class ProgressState : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressState(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// @p share 0 to 1; @p amount in words ("41 of 128 MB, about 2 min").
    void setProgress(double share, const QString &amount);
    /// What a cancelled or broken run means ("continues where it stopped").
    void setNote(const QString &note);
    void setCancellable(bool cancellable);

Q_SIGNALS:
    void cancelRequested();

private:
    Label *m_title;
    Label *m_amount;
    Meter *m_meter;
    Label *m_note;
    Button *m_cancel;
};

} // namespace redoubt::views
