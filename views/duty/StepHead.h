// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/HandoverValues.h"

#include <QWidget>

namespace redoubt::views {

class Label;

/// The head of a step: its number, or a tick when it is done, its name, and how it stands.
class StepHead : public QWidget
{
    Q_OBJECT
public:
    StepHead(int number, const QString &title, QWidget *parent = nullptr);

    void setNumber(int number);
    void setState(models::StepState state, const QString &note);

private:
    class Disc;
    Disc *m_disc;
    Label *m_note;
};

} // namespace redoubt::views
